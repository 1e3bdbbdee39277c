// For Node: gives `fixture/` to whatever imports the data package in this process.
import { registerHooks } from 'node:module'
import { fileURLToPath, URL } from 'node:url'

const name = '@nkidp/sino-dprk-data'
const folder = new URL('fixture/', import.meta.url)
const parentURL = new URL('package.json', folder).href

registerHooks({
  resolve(asked, context, next) {
    if (asked !== name && !asked.startsWith(`${name}/`)) return next(asked, context)
    // `require` ignores this parent, so what is required, JSON, needs its own path.
    return asked.endsWith('.json')
      ? next(fileURLToPath(new URL(asked.slice(name.length + 1), folder)), context)
      : next(asked, { ...context, parentURL })
  },
})
