import { spawnSync } from 'node:child_process'
import { existsSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onceWrong } from '@nkidp/schema/testing'
import { describe, expect, test } from 'vitest'
import { jsonText } from '../emit/files.ts'
import { coastFolder } from '../testing/coast-folder.ts'
import { facts } from '../testing/coast.ts'
import { errOf, outOf, run } from '../testing/run.ts'
import { runCommandLine } from './command-line.ts'

const commands = [
  'check',
  'anchor <words>',
  'coverage',
  'new <collection> <id>',
  'emit',
  'diff [options] <from> <to>',
  'gate',
  'release [date]',
  'citation-files',
  'readme',
]

test('help lists every command', async () => {
  const out = await outOf(coastFolder(), '--help')
  for (const command of commands) expect(out).toContain(`  ${command}  `)
})

test.each(['', ...commands])('the help of "%s" fits 80 columns', async (command) => {
  const { code, out } = await run(coastFolder(), ...command.split(' ', 1).filter(Boolean), '--help')
  expect({ code, long: out.split('\n').filter((line) => line.length > 80) }).toEqual({
    code: 0,
    long: [],
  })
})

test.each([
  ['', 'Usage: pnpm data [options] [command]'],
  ['chekc', 'Unknown command "chekc". Did you mean "check"?'],
  ['check now', 'Too many arguments for "check". Expected 0 arguments but got 1.'],
  ['coverage now', 'Too many arguments'],
  ['emit json', 'Too many arguments'],
  ['gate now', 'Too many arguments'],
  ['citation-files now', 'Too many arguments'],
  ['new claims', 'Missing required argument "id"'],
  ['new claim brand-new', /claim.* Did you mean "claims"\?/],
  ['new claims Brand_New', /"Brand_New" is invalid .* words of a-z and 0-9/],
  ['new claims ../brand-new', /"\.\.\/brand-new" is invalid/],
  ['new claims a\n::error::', String.raw`"a\u000a::error::" is invalid`],
  ['x'.repeat(100_000), /^Unknown command "x{400,500}…\n/],
  ['anchor', 'Missing required argument "words"'],
  ['diff', 'Missing required argument "from"'],
  ['diff 1.0.0', 'Missing required argument "to"'],
  ['diff 1.0.0 worktree more', 'Too many arguments for "diff"'],
  ['diff 1.0.0 worktree --format xml', /"xml" is invalid\. .* table, markdown, json\./],
  ['diff 1.0.0 worktree --formt', 'Unknown option "--formt". Did you mean "--format"?'],
  ['release yesterday', /"yesterday" is invalid .* YYYY-MM-DD/],
  ['release 2001-02-30', /"2001-02-30" is invalid/],
  ['release 2001-05-03 2001-05-04', 'Too many arguments for "release"'],
])('"%s" is wrong usage', async (args, message) => {
  const { code, out, err } = await run(coastFolder(), ...args.split(' ').filter(Boolean))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(message)
  expect(err).toContain('Usage: pnpm data')
})

test.each<[string, Record<string, string>, RegExp]>([
  ['a missing package.json', {}, /package\.json:1:1 .*\n {2}received {2}no such file .*ENOENT/],
  [
    'invalid JSON in package.json',
    { 'package.json': '{' },
    /package\.json:1:1 .*\[package\]\n {2}received {2}invalid JSON: /,
  ],
  [
    'a missing and a wrong field in package.json',
    { 'package.json': jsonText({ ...facts, version: undefined, homepage: 'nowhere' }) },
    /received {2}version: .*; homepage: .*\n {2}expected {2}JSON with name, .*\n {2}fix {7}/,
  ],
  [
    'a file in place of a folder',
    { 'package.json': jsonText(facts), json: '' },
    /json:1:1 .*\n {2}received {2}file already exists \(EEXIST\)/,
  ],
])('%s is a finding', async (name, files, message) => {
  onceWrong('Errors of `pnpm data`', name, 'a finding')
  const folder = coastFolder()
  for (const [file, text] of Object.entries(files)) folder.write(file, text)
  const err = await errOf(folder, 'emit')
  expect(err).toMatch(message)
})

test('a reader may close the pipe', () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const script = `set -o pipefail; "${process.execPath}" "${main}" --help | true`
  expect(spawnSync('bash', ['-c', script], { encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  })
})

describe('a message about hostile files', () => {
  const escape = '\u001b]0;x\u0007'

  test.each<[string, string, string]>([
    ['a file name', `${escape}\n::error::.yaml`, 'id: x'],
    ['an id', 'the-point.yaml', String.raw`id: "\e]0;x\a\n::error::"`],
    ['a field', 'the-point.yaml', String.raw`"\e]0;x\a\n::error::": 1`],
    ['a tag', 'the-point.yaml', `id: !${'x'.repeat(60_000)} y`],
    ['a long field', 'the-point.yaml', `${'x'.repeat(60_000)}: y`],
    ['many fields', 'the-point.yaml', 'a: 1\n'.repeat(10_000)],
  ])('is short and has no control character of %s', async (name, file, text) => {
    onceWrong('Raw text in messages', `escape sequences or 60 kB: ${name}`, 'escaped and shortened')
    const folder = coastFolder()
    folder.write(`records/places/${file}`, text)
    const { code, out, err } = await run(folder, 'check')
    expect(code).toBe(1)
    expect(out + err).not.toMatch(/[^\P{Cc}\n]|^::error/mu)
    expect(err.length).toBeLessThan(20_000)
  })

  test('keeps its own colors on a terminal, and none of a record', () => {
    const folder = coastFolder()
    folder.write('records/places/the-point.yaml', String.raw`id: "\e[31m\e]0;x\a"`)
    const lines: string[] = []
    const print = (line: string) => void lines.push(line)
    return runCommandLine(['check'], {
      ...folder,
      rootFolder: folder.dataFolder,
      out: print,
      err: print,
      isTerminal: true,
    }).then(() => {
      const text = lines.join('\n')
      expect(text).toContain('\\u001b[31m\\u001b]0;x\\u0007')
      // eslint-disable-next-line no-control-regex -- the escape sequences of colors
      expect(text.replace(/\u001b\[\d+m/g, '')).not.toMatch(/[^\P{Cc}\n]/u)
    })
  })

  test('names a source text that is too large, without reading it', async () => {
    onceWrong('Long source texts', 'a source text of 3 GB', 'named, not read')
    const folder = coastFolder()
    folder.write('../sources/large.txt', '')
    truncateSync(join(folder.sourcesFolder, 'large.txt'), 3_000_000_000)
    const err = await errOf(folder, 'check')
    expect(err).toMatch(/large\.txt:1:1 {2}\[source\]\n.*received +a file of 3000000000 bytes/)
  })
})

test.skipIf(!existsSync('/dev/full')).each([
  ['/dev/full', 1, 'Standard output could not be written: ENOSPC'],
  ['/dev/null', 0, ''],
])('the exit code of help > %s is %d', (file, code, message) => {
  onceWrong('Errors of `pnpm data`', `\`data help > ${file}\``, `exit code ${code}`)
  const main = join(import.meta.dirname, 'main.ts')
  const { status, stderr } = spawnSync(`"${process.execPath}" "${main}" --help > ${file}`, {
    shell: true,
    encoding: 'utf8',
  })
  expect(status).toBe(code)
  expect(stderr).toMatch(new RegExp(`^${message}[^\\n]*\\n?$`))
})
