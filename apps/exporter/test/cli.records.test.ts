import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { installedDataset } from '@nkidp/export'
import { expect, onTestFinished, test } from 'vitest'

const run = (...argv: string[]): string =>
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../dist/cli.js'), ...argv], {
    encoding: 'utf8',
    stdio: 'pipe',
  })

const { meta, sources } = installedDataset()
const report = globSync(`${process.env['SINO_DPRK_SOURCES'] ?? ''}/*.txt`).find((file) =>
  sources.some(
    ({ sha256 }) => sha256 === createHash('sha256').update(readFileSync(file)).digest('hex'),
  ),
)

test('the command exports the records, in their version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'records-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
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
