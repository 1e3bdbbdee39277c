import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('fixture/', import.meta.url))

/** For Vite: gives `fixture/` to whatever imports the data package. */
export const fixtureAliases = [
  { find: /^@nkidp\/sino-dprk-data$/, replacement: `${folder}dist/index.js` },
  {
    find: /^@nkidp\/sino-dprk-data\/(query|cite|evidence|schema)$/,
    replacement: `${folder}dist/$1.js`,
  },
  { find: /^@nkidp\/sino-dprk-data\/(\w+)$/, replacement: `${folder}dist/collections/$1.js` },
  { find: /^@nkidp\/sino-dprk-data\/(.+\.json)$/, replacement: `${folder}$1` },
]
