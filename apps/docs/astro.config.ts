import starlight from '@astrojs/starlight'
import { meta } from '@nkidp/sino-dprk-data'
import { defineConfig, passthroughImageService } from 'astro/config'
import starlightTypeDoc from 'starlight-typedoc'
import { typeDoc } from './src/api/typedoc.ts'
import { sidebar } from './src/site/navigation.ts'

// Where the site is served: the address that the permanent addresses of the records start with, unless a mirror says its own.
const address = new URL(process.env['SITE_URL'] ?? meta.homepage)

const overridden = ['Footer', 'Head', 'Header', 'Sidebar', 'ThemeProvider']

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  // No script and no style stands within a page, so that the Content-Security-Policy of `Head.astro` can refuse all that do.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    starlight({
      title: 'Sino-DPRK Data',
      description: meta.title,
      customCss: ['./src/styles/fonts.css', './src/styles/site.css'],
      components: Object.fromEntries(overridden.map((name) => [name, `./src/site/starlight/${name}.astro`])),
      sidebar,
      pagination: false,
      plugins: [starlightTypeDoc(typeDoc)],
    }),
  ],
})
