import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { duckdb } from './duckdb.ts'
import { emptyFolder, filesUnder, outcome, run, shell, start } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'sino-dprk-export-large-'))
const large = join(folder, 'large.ndjson')
const count = 200_000

const reference = (number: number) =>
  `${JSON.stringify({ id: `almanac-${number}`, type: 'reference', what: 'Lamps and oil.', where: { holder: 'The Lodge' }, grade: 'good' })}\n`

beforeAll(() =>
  pipeline(
    Readable.from(
      (function* () {
        for (let number = 0; number < count; number += 1) yield reference(number)
      })(),
    ),
    createWriteStream(large),
  ),
)
afterAll(() => rmSync(folder, { recursive: true }))

// Far less than the records would take up, were they all held at once.
const small = ['--max-old-space-size=64']

describe('NDJSON of 200,000 records passes through in little memory', () => {
  test('into a folder', async () => {
    const here = emptyFolder()
    const { code, stdout } = await run(here, ['--input', large, '--format', 'ndjson'], small)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^out\/ndjson\/dataset\.ndjson +200,000 +[\d,]+$/m)
    expect(readFileSync(join(here, 'out/ndjson/dataset.ndjson')).equals(readFileSync(large))).toBe(
      true,
    )
  })

  test('into tables', async () => {
    const here = emptyFolder()
    const { code, stdout } = await run(
      here,
      ['--input', large, '--format', 'csv,parquet,events'],
      small,
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^out\/csv\/references\.csv +200,000 +[\d,]+$/m)
    const count = (file: string) =>
      duckdb(`SELECT count(DISTINCT id)::INTEGER AS records FROM '${join(here, 'out', file)}'`)
    expect(await count('csv/references.csv')).toEqual([{ records: 200_000 }])
    expect(await count('parquet/references.parquet')).toEqual([{ records: 200_000 }])
  })

  test('to a reader that stops after one line', async () => {
    const { stdout, stderr } = await shell(
      emptyFolder(),
      `$CLI --input ${large} --format ndjson --stdout | head -n 1`,
    )
    expect(stdout).toBe(reference(0))
    expect(stderr).not.toContain('EPIPE')
  })
})

describe('a run that is stopped in the middle', () => {
  const filesIn = (folder: string) =>
    new Map(filesUnder(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))

  /** A run that has begun to write, next to an earlier output, of which it would remove a part. */
  async function runInTheMiddle() {
    const here = emptyFolder()
    const target = join(here, 'out/ndjson')
    await run(here, ['--format', 'ndjson,events', '--quiet'])
    const earlier = filesIn(here)
    const child = start(here, ['--input', large, '--format', 'ndjson'])
    const ended = outcome(child)
    while (readdirSync(target).length < 2) {
      if (child.exitCode !== null)
        throw new Error(`it ended before it began to write: ${(await ended).stderr}`)
      await setTimeout(5)
    }
    return { here, child, ended, earlier }
  }

  test('by SIGKILL leaves the earlier files, and no half one under its name', async () => {
    const { here, child, ended, earlier } = await runInTheMiddle()
    child.kill('SIGKILL')
    await ended
    expect(new Map([...filesIn(here)].filter(([path]) => !path.endsWith('.tmp')))).toEqual(earlier)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s says so and leaves all as it was', async (signal, exitCode) => {
    const { here, child, ended, earlier } = await runInTheMiddle()
    child.kill(signal)
    const { code, stdout, stderr } = await ended
    expect({ code, stdout, stderr }).toEqual({
      code: exitCode,
      stdout: '',
      stderr: `sino-dprk-export: stopped by ${signal}; no file was written\n`,
    })
    expect(filesIn(here)).toEqual(earlier)
  })
})

test('an input that changes while it is read is told, and nothing is written', async () => {
  const here = emptyFolder()
  const input = join(here, 'growing.ndjson')
  writeFileSync(input, readFileSync(large))
  const child = start(here, ['--input', 'growing.ndjson', '--format', 'ndjson'])
  const ended = outcome(child)
  while (!existsSync(join(here, 'out/ndjson'))) await setTimeout(5)
  writeFileSync(input, '{"half":', { flag: 'a' })
  const { code, stderr } = await ended
  expect(code).toBe(1)
  expect(stderr).toContain('growing.ndjson changed while it was read.')
  expect(filesUnder(here)).toEqual(['growing.ndjson'])
})
