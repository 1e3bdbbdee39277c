import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sitemap from '@astrojs/sitemap'
import starlight from '@astrojs/starlight'
import type { StarlightPlugin } from '@astrojs/starlight/types'
import { meta } from '@nkidp/sino-dprk-data'
import type { AstroUserConfig } from 'astro'
import { defineConfig, passthroughImageService } from 'astro/config'
import starlightLlmsTxt from 'starlight-llms-txt'
import { address } from './src/site/address.ts'
import { cardTags, feedTag } from './src/site/card-tags.ts'
import { lastChange } from './src/site/last-change.ts'
import { expressiveCode } from './src/guides/expressive-code.ts'
import { llmsTxt } from './src/site/llms-txt.ts'
import { indexSite } from './src/search/index-site.ts'
import { sidebar } from './src/site/navigation.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const overridden = ['Footer', 'Head', 'Header', 'Sidebar', 'ThemeProvider']

/** The site at an address. The tests build it elsewhere from other data, without the files. */
export const site = (address: URL, plugins: StarlightPlugin[]) =>
  defineConfig({
    site: address.origin,
    base: address.pathname,
    trailingSlash: 'always',
    image: { service: passthroughImageService() },
    compressHTML: true,
    // Scripts and styles are files, so that the Content-Security-Policy can forbid all others.
    build: { inlineStylesheets: 'never' },
    // The libraries of the exporter load files of their own, so they are not bundled.
    vite: {
      resolve: { tsconfigPaths: false }, // They lead to the fixture, whose types are checked.
      build: {
        assetsInlineLimit: 0,
        rolldownOptions: { external: ['@nkidp/export', '@nkidp/export/formats/all'] },
      },
    },
    integrations: [
      sitemap({ serialize: (item) => ({ ...item, ...lastChange(item.url, address) }) }),
      starlight({
        title: 'Sino-DPRK Data',
        description: meta.title,
        customCss: [here('src/site/site.css'), here('src/chronology/tellers.css')],
        head: [...cardTags(address), feedTag(address)],
        expressiveCode,
        components: Object.fromEntries(
          overridden.map((name) => [name, here(`src/site/starlight/${name}.astro`)]),
        ),
        sidebar,
        pagination: false,
        pagefind: false, // Its index would hold every page as it is.
        disable404Route: true,
        plugins,
      }),
      indexSite(),
    ],
  })

const docs = site(address, [starlightLlmsTxt(llmsTxt(address))])
export default {
  ...docs,
  integrations: [
    ...(docs.integrations ?? []),
    {
      name: 'files',
      hooks: {
        'astro:build:done': ({ dir }) => {
          cpSync(here('generated'), dir, { recursive: true })
        },
      },
    },
  ],
} satisfies AstroUserConfig
