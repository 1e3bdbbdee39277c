import starlight from '@astrojs/starlight'
import { meta } from '@nkidp/sino-dprk-data'
import { defineConfig, passthroughImageService } from 'astro/config'
import starlightTypeDoc from 'starlight-typedoc'
import { typeDoc } from './src/site/typedoc.ts'
import { cardTags } from './src/site/card-tags.ts'
import { expressiveCode } from './src/guides/expressive-code.ts'
import { sidebar } from './src/site/navigation.ts'

// Where the site is served: the address that the permanent addresses of the records start with, unless a mirror says its own.
const address = new URL(process.env['SITE_URL'] ?? meta.homepage)

const overridden = ['Footer', 'Head', 'Header', 'Sidebar', 'ThemeProvider']

// Another module in the place of the data, for the tests that show what hostile records do to the pages.
const dataset = process.env['SITE_DATASET']

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  compressHTML: true, // White space as HTML has it: a line's end between two words is a space.
  // No script and no style stands within a page, so that the Content-Security-Policy of `Head.astro` can refuse all that do.
  build: { inlineStylesheets: 'never' },
  vite: {
    // The libraries of the exporter load files of their own, so they are not bundled.
    build: { assetsInlineLimit: 0, rolldownOptions: { external: ['@nkidp/export'] } },
    resolve: {
      alias:
        dataset === undefined ? [] : [{ find: /^@nkidp\/sino-dprk-data$/, replacement: dataset }],
    },
  },
  integrations: [
    starlight({
      title: 'Sino-DPRK Data',
      description: meta.title,
      customCss: ['./src/site/site.css', './src/chronology/tellers.css'],
      head: cardTags(address),
      expressiveCode,
      components: Object.fromEntries(
        overridden.map((name) => [name, `./src/site/starlight/${name}.astro`]),
      ),
      sidebar,
      pagination: false,
      disable404Route: true,
      plugins: [starlightTypeDoc(typeDoc)],
    }),
  ],
})
