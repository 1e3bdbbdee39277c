// Writes the files of the site that are not pages, in `generated/`. They stay as they are when a page changes.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { exportFiles, installedDataset, jsonText, makeFile, manifestOf, zipOf } from '@nkidp/export'
import { formats } from '@nkidp/export/formats/all'
import * as data from '@nkidp/sino-dprk-data'
import { cite, type Citation } from '@nkidp/sino-dprk-data/cite'
import { everyId, historyOf } from '../record/history.ts'
import { citationForms } from './citation.ts'
import { everyRecord } from './dataset.ts'
import { releasedFiles } from './released-exports.ts'
import { releaseFiles } from './releases.ts'

const folder = 'generated'
const dataset = installedDataset()

/** Every format, with its files and, if they are many, one with all of them. */
const made = await Promise.all(
  formats.map(async (format) => {
    const files = await Promise.all(exportFiles(dataset, [format]).map(makeFile))
    const zip = `${format.name}/sino-dprk-data-${format.name}.zip`
    return files.length > 4 ? [await zipOf(format, zip, files), ...files] : files
  }),
)
const manifest = manifestOf(
  dataset,
  made.flat().map(({ entry }) => entry),
)
const cited = (path: string, citation: Citation) =>
  citationForms.map(({ extension, text }) => [`${path}.${extension}`, text(citation)] as const)

const files = new Map<string, string | Uint8Array>([
  ...made.flat().map(({ entry, bytes }) => [`exports/${entry.path}`, bytes] as const),
  ['exports/manifest.json', jsonText(manifest)],
  ...[...releasedFiles].map(([path, text]) => [`exports/${path}`, text] as const),
  ...[...releaseFiles].map(([file, text]) => [`releases/${file}`, text] as const),
  ...cited('cite/dataset', cite(data)),
  ...everyRecord.flatMap((record) => [
    [`r/${record.id}.json`, jsonText(record)] as const,
    ...cited(`r/${record.id}`, cite(record)),
  ]),
  ...everyId.flatMap((id) =>
    historyOf(id).map(
      ({ versions: [version], record }) => [`r/${id}/v${version}.json`, jsonText(record)] as const,
    ),
  ),
])

await rm(folder, { recursive: true, force: true })
for (const path of new Set([...files.keys()].map(dirname)))
  await mkdir(`${folder}/${path}`, { recursive: true })
await Promise.all([...files].map(([path, content]) => writeFile(`${folder}/${path}`, content)))
