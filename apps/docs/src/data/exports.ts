import type { Manifest } from '@nkidp/export'
import { formats } from '@nkidp/export/formats/all'
import { published } from '../site/links.ts'

/** The database of the newest version, opened in the browser on another site. */
export const datasetteLite = `https://lite.datasette.io/?url=${encodeURIComponent(published('exports/sqlite/dataset.sqlite'))}`

// Written by `write-files.ts`. A site of made-up records has none.
const manifests = import.meta.glob<Manifest>('/generated/exports/manifest.json', {
  eager: true,
  import: 'default',
})
const everyFile = Object.values(manifests).flatMap(({ files }) => files)

/** The formats in the order in which readers need them. */
const order = [
  ...['events', 'xlsx', 'csv', 'sqlite', 'json', 'ndjson', 'timeline', 'timelinejs'],
  ...['citations', 'csl', 'bibtex', 'ris', 'parquet', 'jsonld', 'turtle', 'nquads', 'annotations'],
]
export const exportedFormats = formats
  .map((format) => {
    const made = everyFile.filter((file) => file.format === format.name)
    const zip = made.find(({ mediaType }) => mediaType === 'application/zip')
    return { ...format, files: made.filter((file) => file !== zip), zip }
  })
  .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
