import { globSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { jsonText } from '@nkidp/export'
import { collectionNames } from '@nkidp/sino-dprk-data'
import { readSnapshot, releases, releasesFolder } from './releases.ts'

const tablesFolder = join(releasesFolder, 'exports')

/**
 * The files of every release that keep their bytes at `exports/<version>/`, by their path from there. The JSON files are made
 * from the snapshot. The tables are stored: an exporter of later years might write them otherwise.
 */
export const releasedFiles: ReadonlyMap<string, string> = new Map([
  ...releases.flatMap(({ version }) => {
    const snapshot = readSnapshot(version)
    return [
      [`${version}/json/dataset.json`, jsonText(snapshot)] as const,
      ...collectionNames.map(
        (name) => [`${version}/json/${name}.json`, jsonText(snapshot[name])] as const,
      ),
    ]
  }),
  ...globSync(join(tablesFolder, '**/*.{csv,json}')).map(
    (file) =>
      [relative(tablesFolder, file).replaceAll(sep, '/'), readFileSync(file, 'utf8')] as const,
  ),
])

/** Where a file keeps its bytes in a version; undefined if it does not. */
export const keptPath = (version: string, path: string): string | undefined =>
  releasedFiles.has(`${version}/${path}`) ? `exports/${version}/${path}` : undefined
