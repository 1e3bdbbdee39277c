import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { site } from '@nkidp/docs/astro.config.ts'
import type { AstroUserConfig } from 'astro'
import { fixtureAliases } from '../../../packages/sino-dprk-data/fixture-aliases.ts'
import { address } from './hostile.ts'

const docs = dirname(createRequire(import.meta.url).resolve('@nkidp/docs/package.json'))
const dataset = fileURLToPath(new URL('dataset.ts', import.meta.url))
const config = site(address, [])
const [ofPackage, ...ofSubpaths] = fixtureAliases

/** The pages that the tests open. That of one record: `pages/r/[id].astro`. */
const routes = {
  '/': 'index.astro',
  '/chronology/[...view]': 'chronology/[...view].astro',
  '/speakers': 'speakers/index.astro',
  '/records': 'records/index.astro',
  '/source': 'source/index.astro',
  '/attribution': 'attribution/index.astro',
  '/differences': 'differences/index.astro',
  '/cite': 'cite/index.astro',
  '/search': 'search/index.astro',
  '/search/records.json': 'search/records.json.ts',
}

// The files are made from the records of the package, and only linked, so one format is enough.
const allFormats = '@nkidp/export/formats/all'
const oneFormat = `import { loadFormats } from '@nkidp/export/formats'
export const formats = await loadFormats(['events'])`

export default {
  ...config,
  srcDir: '.',
  publicDir: join(docs, 'public'),
  integrations: [
    ...(config.integrations ?? []),
    {
      name: 'pages-with-records',
      hooks: {
        'astro:config:setup': ({ injectRoute }) => {
          for (const [pattern, page] of Object.entries(routes))
            injectRoute({ pattern, entrypoint: join(docs, 'src/pages', page) })
        },
      },
    },
  ],
  vite: {
    resolve: { ...config.vite?.resolve, alias: ofSubpaths },
    build: {
      ...config.vite?.build,
      rolldownOptions: { external: ['@nkidp/export', '@nkidp/export/formats'] },
    },
    plugins: [
      {
        name: 'made-up-dataset',
        enforce: 'pre',
        resolveId(id, importer) {
          if (id === allFormats) return `\0${allFormats}`
          if (id !== '@nkidp/sino-dprk-data') return undefined
          return importer === dataset ? ofPackage?.replacement : dataset
        },
        load: (id) => (id === `\0${allFormats}` ? oneFormat : undefined),
      },
    ],
  },
} satisfies AstroUserConfig
