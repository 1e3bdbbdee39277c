import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { site } from '@nkidp/docs/astro.config.ts'
import type { AstroUserConfig } from 'astro'
import { address } from './hostile.ts'

const docs = dirname(createRequire(import.meta.url).resolve('@nkidp/docs/package.json'))
const dataset = fileURLToPath(new URL('dataset.ts', import.meta.url))
const config = site(address, [])

export default {
  ...config,
  srcDir: join(docs, 'src'),
  publicDir: join(docs, 'public'),
  vite: {
    ...config.vite,
    plugins: [
      {
        name: 'hostile-dataset',
        enforce: 'pre',
        resolveId: (id, importer) =>
          id === '@nkidp/sino-dprk-data' && importer !== dataset ? dataset : undefined,
      },
    ],
  },
} satisfies AstroUserConfig
