import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectionNames } from '@nkidp/schema/collections'
import { describe, expect, test } from 'vitest'
import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import { emptyFolder, filesUnder, run } from './command.ts'
import { asLines, madeUp } from './made-up.ts'

const all = collectionNames.flatMap((name) => recordsOf(madeUp, name))
const lines = asLines(all)
const text = JSON.stringify(madeUp, null, 2)
const read = (...path: string[]) => readFileSync(join(...path), 'utf8')

/** Runs the command on a file of this name and content, next to an earlier output. */
async function runOn(
  name: string,
  content: string | Buffer,
  argv: readonly string[] = ['--format', 'all'],
) {
  const folder = emptyFolder()
  writeFileSync(join(folder, name), content)
  mkdirSync(join(folder, 'out/json'), { recursive: true })
  writeFileSync(join(folder, 'out/json/states.json'), '[]\n')
  const state = () =>
    JSON.stringify(
      filesUnder(folder)
        .filter((path) => path !== name)
        .map((path) => [path, read(folder, path)]),
    )
  const before = state()
  const result = await run(folder, ['--input', name, ...argv])
  return { ...result, folder, untouched: state() === before }
}

describe('a dataset that was written is read again, byte for byte', () => {
  test.each(['json', 'ndjson'])('%s', async (extension) => {
    const folder = emptyFolder()
    await run(folder, ['--format', 'all', '--quiet'])
    const result = await run(folder, [
      '--input',
      `out/${extension}/dataset.${extension}`,
      '--format',
      'all',
      '--out',
      'again',
      '--quiet',
    ])
    expect(result).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(filesUnder(join(folder, 'again')).map((path) => read(folder, 'again', path))).toEqual(
      filesUnder(join(folder, 'out')).map((path) => read(folder, 'out', path)),
    )
  })

  test('NDJSON that passes through', async () => {
    const folder = emptyFolder()
    await run(folder, ['--format', 'ndjson', '--quiet'])
    await run(folder, [
      '--input',
      'out/ndjson/dataset.ndjson',
      '--format',
      'ndjson',
      '--out',
      'again',
      '--quiet',
    ])
    expect(read(folder, 'again/ndjson/dataset.ndjson')).toBe(
      read(folder, 'out/ndjson/dataset.ndjson'),
    )
  })
})

test('NDJSON of another dataset gets the name of its file, and no version or licence that it does not tell', async () => {
  const { code, folder } = await runOn('lamps.ndjson', lines)
  expect(code).toBe(0)
  const { meta, ...rest } = JSON.parse(read(folder, 'out/json/dataset.json')) as typeof madeUp
  const { meta: expectedMeta, ...expected } = madeUp
  expect(rest).toEqual(expected)
  expect(meta).toMatchObject({
    name: 'lamps',
    version: '0.0.0-unversioned',
    license: 'NOASSERTION',
    counts: expectedMeta.counts,
    fingerprint: expectedMeta.fingerprint,
  })
})

test('NDJSON that passes through has no version and no fingerprint in the manifest', async () => {
  const { folder, stdout } = await runOn('lamps.ndjson', lines, ['--format', 'ndjson'])
  expect(JSON.parse(read(folder, 'out/manifest.json'))).toMatchObject({
    dataset: { name: 'lamps', version: null, fingerprint: null },
  })
  expect(stdout).toContain('lamps, streamed, so no fingerprint was computed')
})

test('NDJSON that passes through can be divided by collection', async () => {
  const { folder } = await runOn('lamps.ndjson', lines, [
    '--format',
    'ndjson',
    '--collection',
    'claims',
    'states',
  ])
  expect(read(folder, 'out/ndjson/claims.ndjson')).toBe(asLines(madeUp.claims))
  expect(read(folder, 'out/ndjson/states.ndjson')).toBe(asLines(madeUp.states))
})

describe('a filter on NDJSON gives what it gives on the same dataset as JSON', () => {
  test.each([[['--from', '1801', '--to', '1801']], [['--involving', 'denmark']]])(
    '%j',
    async (filter) => {
      const [fromLines, fromText] = await Promise.all([
        runOn('lamps.ndjson', lines, ['--format', 'ndjson', ...filter]),
        runOn('lamps.json', text, ['--format', 'ndjson', ...filter]),
      ])
      expect(read(fromLines.folder, 'out/ndjson/dataset.ndjson')).toBe(
        read(fromText.folder, 'out/ndjson/dataset.ndjson'),
      )
      expect(read(fromLines.folder, 'out/ndjson/dataset.ndjson')).not.toBe(lines)
    },
  )
})

describe('a byte order mark, CRLF and empty lines are accepted, and not handed on', () => {
  test.each([
    ['lamps.ndjson', `\uFEFF${lines.replaceAll('\n', '\r\n\r\n')}`],
    ['lamps.json', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['LAMPS.NDJSON', lines.trimEnd()],
  ])('%s', async (name, content) => {
    const { code, folder } = await runOn(name, content, ['--format', 'ndjson'])
    expect(code).toBe(0)
    expect(read(folder, 'out/ndjson/dataset.ndjson')).toBe(lines)
  })
})

describe('an invalid input ends with 1, tells its findings and touches nothing', () => {
  test.each<[string, string | Buffer]>([
    ['lamps.json', text.replaceAll('"skerry"', '"skerri"')],
    ['lamps.ndjson', `${lines}{}\n`],
    ['lamps.json', ''],
    ['lamps.ndjson', Buffer.alloc(50_000_000, 'x')],
    // So deep that a parser that descends would end in a stack trace, and one that does not would use up the memory.
    ['lamps.json', Buffer.alloc(30_000_000, '[')],
  ])('%s %#', async (name, content) => {
    const { code, stdout, stderr, untouched } = await runOn(name, content)
    expect({ code, stdout, untouched }).toEqual({ code: 1, stdout: '', untouched: true })
    expect(stderr).toMatch(/\n\d+ findings? in lamps\.(nd)?json\. Nothing was written\.\n$/)
    expect(stderr).not.toMatch(/^ +at /m)
  })
})

test('with --stdout, nothing of an invalid input goes out', async () => {
  const { code, stdout } = await runOn('lamps.ndjson', `${lines}{}\n`, [
    '--format',
    'ndjson',
    '--stdout',
  ])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
})

test('an actor is looked for in the input', async () => {
  const { code, stderr, untouched } = await runOn('lamps.json', text, ['--involving', 'norwai'])
  expect({ code, untouched }).toEqual({ code: 2, untouched: true })
  expect(stderr).toContain('--involving norwai: no record has this id (did you mean norway?)')
})
