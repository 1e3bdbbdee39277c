import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { emptyFolder, filesUnder } from '../test/command.ts'
import { asLines, madeUp } from '../test/made-up.ts'
import { parseArguments } from './arguments.ts'
import { readContent } from './content.ts'
import { exportToFolder } from './export.ts'
import { silent } from './progress.ts'

/** The export, into a folder, of records that pass through. */
async function exporting(folder: string): Promise<unknown> {
  const input = join(folder, 'lamps.ndjson')
  writeFileSync(input, asLines(collectionNames.flatMap((name) => recordsOf(madeUp, name))))
  const asked = parseArguments([
    '--input',
    input,
    '--format',
    'ndjson,csv,events,parquet',
    '--out',
    join(folder, 'out'),
  ])
  const { signal } = new AbortController()
  return exportToFolder(await readContent(asked, silent, signal), asked, silent, signal)
}

describe('where one of the files that are written side by side cannot be written, none is, and the reason is told', () => {
  test.each(['csv/records.csv', 'csv/claims.csv', 'ndjson/dataset.ndjson'])(
    'a folder stands in the place of %s',
    async (taken) => {
      const folder = emptyFolder()
      mkdirSync(join(folder, 'out', taken), { recursive: true })
      await expect(exporting(folder)).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringMatching(
          `${taken} could not be written: a folder has this name$`,
        ) as string,
      })
      expect(filesUnder(folder)).toEqual(['lamps.ndjson'])
    },
  )

  test.skipIf(!existsSync('/dev/full'))(
    'the disk is full while csv/claims.csv is written',
    async () => {
      const folder = emptyFolder()
      mkdirSync(join(folder, 'out/csv'), { recursive: true })
      symlinkSync('/dev/full', join(folder, `out/csv/.claims.csv.${process.pid}.tmp`))
      await expect(exporting(folder)).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringMatching(
          'csv/claims.csv could not be written: ENOSPC: no space left on device$',
        ) as string,
      })
      expect(filesUnder(folder)).toEqual(['lamps.ndjson'])
    },
  )
})
