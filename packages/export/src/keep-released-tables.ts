// Keeps the tables of the newest release, so that the files at their addresses never change. `pnpm release:version` runs it.
// The JSON files need no copy: they are made from the snapshot, which has every value.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { exportFiles, makeFile } from './export.ts'
import { keptFormats, loadFormats } from './formats/index.ts'

/** Returns what it did, in words. */
export async function keepReleasedTables(releases: string): Promise<string> {
  const read = <T>(file: string): T => JSON.parse(readFileSync(join(releases, file), 'utf8')) as T
  const version = read<{ readonly version: string }[]>('index.json').at(-1)?.version
  const folder = join(releases, 'exports', version ?? '')
  if (version === undefined || existsSync(folder)) return 'The tables of the release are kept.'
  const dataset = read<Dataset>(`${version}.json`)
  // Under another name until all are written: a run that is killed here must not look finished.
  const unfinished = join(releases, 'exports', '.unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  for (const file of exportFiles(dataset, await loadFormats(keptFormats))) {
    const { bytes } = await makeFile(file)
    mkdirSync(dirname(join(unfinished, file.path)), { recursive: true })
    writeFileSync(join(unfinished, file.path), bytes, { flush: true })
  }
  renameSync(unfinished, folder)
  return `Kept the tables of ${version}.`
}

if (import.meta.main)
  console.log(
    await keepReleasedTables(
      fileURLToPath(new URL('../../sino-dprk-data/releases', import.meta.url)),
    ),
  )
