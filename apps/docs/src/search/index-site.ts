import { readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import * as pagefind from 'pagefind'
import type { SearchedRecord } from './record-texts.ts'

/** The search finds records by their texts, and other pages by what they show. */
export const indexSite = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const records = new URL('search/records.json', dir)
      const { index, errors } = await pagefind.createIndex({ maxFragments: 16 })
      if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join(', ')}`)
      const added = await Promise.all([
        ...(JSON.parse(await readFile(records, 'utf8')) as SearchedRecord[]).map((record) =>
          index.addCustomRecord({ ...record, url: `/${record.url}`, language: 'en' }),
        ),
        // Without the pages below `r/`, whose records are above.
        index.addDirectory({ path: fileURLToPath(dir), glob: '{*,{[!r],r?}*/**/*}.html' }),
      ])
      const written = await index.writeFiles({
        outputPath: fileURLToPath(new URL('pagefind', dir)),
      })
      await pagefind.close()
      const problems = [...added, written].flatMap((done) => done.errors)
      if (problems.length > 0) throw new Error(`Pagefind: ${problems.join(', ')}`)
      await rm(records)
    },
  },
})
