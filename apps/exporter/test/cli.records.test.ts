import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { installedDataset } from '@nkidp/export'
import { emptyFolder, sourceText } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'

const run = (...argv: string[]): string =>
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../dist/cli.js'), ...argv], {
    encoding: 'utf8',
    stdio: 'pipe',
  })

const { meta, sources } = installedDataset()
const report = sourceText(sources[0]?.sha256)?.file

test('the command exports the records, in their version', () => {
  const folder = emptyFolder()
  run('--out', folder)
  expect(JSON.parse(readFileSync(join(folder, 'json/dataset.json'), 'utf8'))).toEqual(
    installedDataset(),
  )
  expect(run('--version')).toContain(meta.version)
})

test.skipIf(report === undefined)('every span of every record is in the report', () => {
  expect(run('verify', report ?? '')).toMatch(
    /\n(\d+) spans of \d+ records: \1 exact, 0 relocated, 0 missing\.\n/,
  )
})
