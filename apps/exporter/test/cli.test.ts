import { hash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { installedDataset, type Manifest } from '@nkidp/export'
import { asLines, madeUp, recordsIn } from '@nkidp/export/testing'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { emptyFolder, onceWrong } from '@nkidp/schema/testing'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { exporting, filesIn, outcome, pathsIn, run, shell, start } from './command.ts'

const installed = installedDataset()
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'))
const manifestIn = (folder: string) => json(folder, 'manifest.json') as Manifest
const linesIn = (...path: string[]): unknown[] =>
  readFileSync(join(...path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

/** Exports with these options into a folder, by default a new one in a new one, and gives what is printed. */
const exportTo = async (options: string, out = join(emptyFolder(), 'deep/out')) => ({
  out,
  message: await exporting([...options.split(' '), '--out', out]),
})

/** A file with a dataset, by default the made-up one. */
function inputOf(dataset = madeUp): string {
  const input = join(emptyFolder(), 'made-up.json')
  writeFileSync(input, JSON.stringify(dataset))
  return input
}

test('without options, the installed dataset is written as JSON into out, with its schemas', async () => {
  const folder = emptyFolder()
  const { code, stdout, stderr } = await shell(folder, 'umask 027; $CLI')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const names = ['dataset', ...collectionNames]
  expect(pathsIn(folder)).toEqual(
    [
      'out/manifest.json',
      ...names.flatMap((name) => [`out/json/${name}.json`, `out/json/${name}.schema.json`]),
    ].sort(),
  )
  expect(json(folder, 'out/json/dataset.json')).toEqual(installed)
  for (const name of collectionNames)
    expect(json(folder, `out/json/${name}.json`)).toEqual(installed[name])
  for (const name of names) {
    const validate = new Ajv().compile(json(folder, `out/json/${name}.schema.json`) as object)
    validate(json(folder, `out/json/${name}.json`))
    expect(validate.errors).toBeNull()
  }
  expect(statSync(join(folder, 'out/json/dataset.json')).mode & 0o777).toBe(0o640)
  expect(stdout).toMatch(/^File +Records +Bytes$/m)
  expect(stdout).toMatch(/^out\/json\/dataset\.json +\d+ +[\d,]+$/m)
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(
    `${installed.meta.name} ${installed.meta.version}, fingerprint ${installed.meta.fingerprint.slice(0, 12)}…`,
  )
})

test('the manifest describes every file, and a second run gives the same bytes', async () => {
  const options = '--format all --involving prc'
  const { out, message } = await exportTo(`${options} --json-summary`)
  const { files, ...manifest } = manifestIn(out)
  const { name, version, fingerprint } = installed.meta
  expect(manifest).toMatchObject({ dataset: { name, version, fingerprint }, collections: null })
  expect(JSON.parse(message)).toEqual({ ...manifest, files, removed: [], kept: [] })
  expect(['manifest.json', ...files.map(({ path }) => path)].sort()).toEqual(pathsIn(out))
  for (const { path, bytes, sha256 } of files) {
    const content = readFileSync(join(out, path))
    expect({ path, bytes, sha256 }).toEqual({
      path,
      bytes: content.length,
      sha256: hash('sha256', content),
    })
  }
  const before = filesIn(out)
  await exportTo(`${options} --quiet`, out)
  expect(filesIn(out)).toEqual(before)
})

test('--collection writes only the files of these collections', async () => {
  const { out, message } = await exportTo('--format json,ndjson --collection claims event')
  expect(message).toContain(`${out}/json/*.schema.json`)
  expect(pathsIn(out)).toEqual([
    'json/claims.json',
    'json/claims.schema.json',
    'json/event.json',
    'json/event.schema.json',
    'manifest.json',
    'ndjson/claims.ndjson',
    'ndjson/event.ndjson',
  ])
  expect(linesIn(out, 'ndjson/claims.ndjson')).toEqual(installed.claims)
  expect(linesIn(out, 'ndjson/event.ndjson')).toEqual([installed.event])
  expect(manifestIn(out).collections).toEqual(['event', 'claims'])
})

test('--collection names what is missing from which format', async () => {
  const { message } = await exportTo('--format all --collection claims')
  expect(message).toContain(`

events is not written: it needs chronology
timeline is not written: it needs chronology
timelinejs is not written: it needs chronology
sqlite: the database of one collection has no event table and no views, which join several

`)
})

test('the summary names what was removed and kept of an earlier run', async () => {
  const { out } = await exportTo('--format ndjson,events')
  writeFileSync(join(out, 'events/events.csv'), 'mine')
  expect((await exportTo('--format ndjson', out)).message).toContain(
    `Removed 1 file of an earlier run.\n\nKept files of an earlier run that were changed since or could not be removed:\n  ${out}/events/events.csv\n\n`,
  )
})

describe('a selection', () => {
  test('is a dataset that can be read back', async () => {
    const { out, message } = await exportTo(`--input ${inputOf()} --from 1901 --to 1905`)
    expect(message).toContain(
      '2 of 6 chronology entries (from 1901 to 1905), with everything they refer to; 1 undated left out\n',
    )
    const selection = json(out, 'json/dataset.json') as Dataset
    expect(manifestIn(out)).toMatchObject({
      dataset: {
        name: '@example/coast-data',
        version: '1.2.3',
        fingerprint: madeUp.meta.fingerprint,
      },
      selection: {
        from: '1901',
        to: '1905',
        involving: null,
        chosen: ['lamps-lit', 'tower-raised'],
        of: 6,
        undated: 1,
        fingerprint: selection.meta.fingerprint,
      },
    })
    expect(selection.meta.fingerprint).not.toBe(madeUp.meta.fingerprint)
    const again = await exportTo(`--input ${out}/json/dataset.json`)
    expect(json(again.out, 'json/dataset.json')).toEqual(selection)
  })

  test.each([
    ['norlend', 'no record has this id.', 'Did you mean "norland"\\? --list actors lists the ids.'],
    ['ADA BERG', 'no record has this id.', 'By this name: ada-berg \\(Ada Berg\\).'],
    ['coast-report', 'this is a record of type source.', 'Expected the id of a person'],
  ])('--involving %s is refused', async (id, problem, help) => {
    await expect(exporting(['--input', inputOf(), '--involving', id])).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(`^--involving ${id}: ${problem}.*${help}`) as string,
    })
  })
})

test('the coding caveat is that of the dataset', async () => {
  const codingCaveat = 'Codes of lamps.'
  const input = inputOf({ ...madeUp, meta: { ...madeUp.meta, codingCaveat } })
  const { out } = await exportTo(`--input ${input} --format events`)
  expect(manifestIn(out).codingCaveat).toBe(codingCaveat)
  expect(json(out, 'events/datapackage.json')).toMatchObject({
    description: expect.stringContaining(codingCaveat) as string,
  })
})

describe('--stdout', () => {
  test('writes the data, and messages to stderr', async () => {
    const folder = emptyFolder()
    const { code, stdout, stderr } = await run(folder, ['--stdout'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(installed)
    expect(stderr).toContain(`${installed.meta.name} ${installed.meta.version}`)
    expect(pathsIn(folder)).toEqual([])
  })

  test('writes one collection, of a binary format too, with its limitation', async () => {
    const argv = ['--format', 'sqlite', '--collection', 'claims', '--stdout']
    const { stdout, stderr } = await run(emptyFolder(), argv)
    expect(stdout).toMatch(/^SQLite format 3\0/)
    expect(stderr).toContain('sqlite: the database of one collection has no')
  })

  test('needs a collection if the format has no single file', async () => {
    await expect(exporting(['--stdout', '--format', 'csv'])).rejects.toThrow(
      '--format csv has no single file for the whole dataset.',
    )
  })

  test('is silent with --quiet, and if the reader closes the pipe', async () => {
    const folder = emptyFolder()
    const { stdout, stderr } = await shell(
      folder,
      '{ $CLI --format ndjson --stdout --quiet; echo $? > code; } | head -n 1',
    )
    expect(JSON.parse(stdout)).toEqual(installed.event)
    expect(stderr).toBe('')
    expect(readFileSync(join(folder, 'code'), 'utf8')).toBe('0\n')
  })
})

test.each([
  ['JSON', JSON.stringify(madeUp)],
  ['JSON on many lines', JSON.stringify(madeUp, null, 2)],
  ['NDJSON', asLines(recordsIn(madeUp))],
])('--input - reads %s from stdin', async (name, content) => {
  onceWrong('JSON Lines and standard input', `--input - of ${name}`, 'read')
  onceWrong('Growing inputs', '`--input -`, which can be read only once', 'read')
  const folder = emptyFolder()
  writeFileSync(join(folder, 'input'), content)
  const { code, stdout } = await shell(folder, '$CLI --input - --format ndjson --stdout < input')
  expect(code).toBe(0)
  expect(stdout).toBe(asLines(recordsIn(madeUp)))
})

describe.skipIf(!existsSync('/dev/full'))('output that cannot be written', () => {
  test.each(['--stdout', '--out out', '--list', '--help', 'verify copy.txt --json'])(
    'ends %s with 3',
    async (line) => {
      onceWrong('Output that cannot be written', `\`${line} > /dev/full\``, 'exit code 3')
      const folder = emptyFolder()
      writeFileSync(join(folder, 'copy.txt'), 'Not the report.')
      expect(await shell(folder, `$CLI ${line} > /dev/full`)).toEqual({
        code: 3,
        stdout: '',
        stderr: 'error: standard output could not be written: ENOSPC: no space left on device\n',
      })
    },
  )

  test.each([
    ['--stdout', 3],
    ['--formt json', 2],
  ])('on stderr: %s ends with %d', async (line, code) => {
    expect(await shell(emptyFolder(), `$CLI ${line} 2> /dev/full`)).toMatchObject({ code })
  })

  test('is no error if the reader closes the pipe', async () => {
    const { stdout, stderr } = await shell(emptyFolder(), '{ $CLI --list; echo $? >&2; } | true')
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '0\n' })
  })
})

test.each([
  ['a folder that is not one', '$CLI --out /proc/x', '/proc/x could not be written: ENOENT: '],
  [
    'a missing temporary folder',
    'TMPDIR=/missing $CLI --format sqlite',
    'out/sqlite/dataset.sqlite could not be written: /missing: ENOENT: ',
  ],
])('%s ends with 3 and one line', async (_, line, message) => {
  onceWrong('Messages with the wrong cause', `\`${line}\``, `exit code 3: ${message}`)
  const { code, stderr } = await shell(emptyFolder(), line)
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: expect.stringMatching(`^error: ${message}.*\n$`) as string,
  })
})

test('an endless input is refused', async () => {
  onceWrong('Growing inputs', '`--input - < /dev/zero`', 'refused')
  expect(await shell(emptyFolder(), '$CLI --input - < /dev/zero')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('it has more than 128 MiB') as string,
  })
})

test.each(['--input pipe.json', 'verify pipe.json'])(
  '%s waits for a pipe, and is stopped by a signal',
  async (line) => {
    const { code, stderr } = await shell(
      emptyFolder(),
      `mkfifo pipe.json; $CLI ${line} & sleep 1; kill -TERM $!; wait $!`,
    )
    expect({ code, stderr }).toEqual({
      code: 143,
      stderr: 'error: stopped by SIGTERM; nothing was written\n',
    })
  },
)

test('two runs into one folder: each is whole or refused, and the folder is that of the last', async () => {
  onceWrong(
    'Two exports into one folder',
    '`--format csv & --format ndjson`',
    'each is whole or refused',
  )
  const folder = emptyFolder()
  for (const formats of [
    ['csv', 'ndjson'],
    ['ndjson', 'events'],
  ]) {
    const runs = await Promise.all(formats.map((name) => run(folder, ['--format', name])))
    const codes = runs.map(({ code }) => code)
    expect([0, 3]).toEqual(expect.arrayContaining(codes))
    expect(codes).toContain(0)
    const { files } = manifestIn(join(folder, 'out'))
    expect(pathsIn(folder)).toEqual(
      ['manifest.json', ...files.map(({ path }) => path)].map((path) => `out/${path}`).sort(),
    )
  }
})

test('no message has a control character of the input, or is long', async () => {
  onceWrong('Raw text in messages', 'escape sequences in a member, an id or a name', 'escaped')
  onceWrong('Raw text in messages', 'an argument of 100 kB, a key of 900 kB', 'shortened')
  const folder = emptyFolder()
  const hostile = '\u001b]0;x\u0007\n::error::\u202e'
  const long = 'x'.repeat(900_000)
  writeFileSync(
    join(folder, 'a.ndjson'),
    asLines([
      ...recordsIn(madeUp),
      { ...madeUp.people[0], id: hostile, [hostile]: 1, [long]: long },
      { type: hostile },
      { type: 'claim', id: long },
    ]),
  )
  const named = { ...madeUp, meta: { ...madeUp.meta, name: hostile } }
  writeFileSync(join(folder, 'b.json'), JSON.stringify(named))
  const lines = [
    '--input a.ndjson',
    '--input b.json',
    ...[
      '--format ',
      '--involving ',
      '--input ',
      'verify ',
      '--out a.ndjson/',
      '--format ndjson --out ',
    ].map((start) => `${start}"$(printf '\\033[2J\\n::error::')"`),
    ...['--format', '--involving', '--from', '--input', 'verify'].map(
      (option) => `${option} "$(head -c 100000 /dev/zero | tr '\\0' x)"`,
    ),
  ]
  for (const line of lines) {
    const { stdout, stderr } = await shell(folder, `$CLI ${line}`)
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|\u202e|^::error/mu)
    expect(stderr.length).toBeLessThan(20_000)
  }
})

test('--version prints the versions of the command and the data', async () => {
  const { version } = json(import.meta.dirname, '../package.json') as { version: string }
  const { name, version: dataVersion, fingerprint } = installed.meta
  expect(await run(emptyFolder(), ['--version'])).toEqual({
    code: 0,
    stdout: `sino-dprk-export ${version}\n${name} ${dataVersion}, fingerprint ${fingerprint}\n`,
    stderr: '',
  })
})

test.each(['--help', '--list'])('%s is printed to stdout, and writes nothing', async (option) => {
  const folder = emptyFolder()
  expect(await run(folder, [option])).toMatchObject({ code: 0, stderr: '' })
  expect(pathsIn(folder)).toEqual([])
})

describe('exit codes', () => {
  test.each([
    [['--formt', 'json'], "error: unknown option '--formt' (Did you mean --format?)\n", ''],
    [['--involving', 'pcr'], 'error: --involving pcr: no record has this id. ', ''],
    [['verify', 'missing.txt'], 'error: missing.txt cannot be checked: ENOENT', 'verify '],
    [
      ['verify', '--jsn', 'a.txt'],
      "error: unknown option '--jsn' (Did you mean --json?)",
      'verify ',
    ],
  ])('2 for wrong usage: %j', async (argv, message, subcommand) => {
    const folder = emptyFolder()
    const { code, stdout, stderr } = await run(folder, argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.endsWith(`\nSee sino-dprk-export ${subcommand}--help.\n`)).toBe(true)
    expect(pathsIn(folder)).toEqual([])
  })

  test.each([[[]], [['--stdout']]])('1 for an invalid input, %j', async (argv) => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.ndjson'), `${asLines(recordsIn(madeUp))}{}\n`)
    const { code, stdout, stderr } = await run(folder, ['--input', 'a.ndjson', ...argv])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      /^a\.ndjson:\d+ {2}type\n[^]*\n1 finding in a\.ndjson\. Nothing was written\.\n$/,
    )
    expect(pathsIn(folder)).toEqual(['a.ndjson'])
  })

  test('3 if there is no room, with everything as before', async () => {
    onceWrong(
      'Output that cannot be written',
      '`ulimit -f 32`, as of a full disk',
      'exit code 3, everything as before',
    )
    const folder = emptyFolder()
    await exportTo('--format events --quiet', join(folder, 'out'))
    const before = filesIn(folder)
    // A limit on the size of files has the effect of a full disk.
    const { code, stderr } = await shell(folder, 'ulimit -f 32; $CLI')
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: 'error: out/json/dataset.json could not be written: EFBIG: file too large\n',
    })
    expect(filesIn(folder)).toEqual(before)
  })

  test('0 where few files may be open at once', async () => {
    onceWrong('Few open files', '`ulimit -n 40`', 'written')
    const folder = emptyFolder()
    expect(await shell(folder, 'ulimit -n 40; $CLI --format json,csv --quiet')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })

  test.each([
    ['out', 'out'],
    ['out/ndjson', 'out/ndjson/dataset.ndjson'],
  ])('3 if %s is read-only, with everything as before', async (path, named) => {
    onceWrong(
      'Messages with the wrong cause',
      `a read-only folder ${path}`,
      `exit code 3: ${named} could not be written`,
    )
    const folder = emptyFolder()
    mkdirSync(join(folder, 'out/ndjson'), { recursive: true })
    for (const each of ['.', 'out']) chmodSync(join(folder, each), 0o777)
    chmodSync(join(folder, path), 0o555)
    // Root may write anywhere, so another user tries.
    const uid = process.getuid?.() === 0 ? 65534 : undefined
    expect(await shell(folder, '$CLI --format json,ndjson', uid)).toEqual({
      code: 3,
      stdout: '',
      stderr: `error: ${named} could not be written: EACCES: permission denied\n`,
    })
    expect(pathsIn(folder)).toEqual([])
  })
})

describe('a run that is stopped', () => {
  /** A run beside an earlier one, stopped when it begins to write. */
  async function stopped(signal: 'SIGINT' | 'SIGTERM') {
    const folder = emptyFolder()
    const out = join(folder, 'out')
    await exportTo('--format ndjson,events --quiet', out)
    const before = filesIn(folder)
    const watching = watch(out)
    const child = start(folder, ['--format', 'all'])
    const ended = outcome(child)
    await once(watching, 'change')
    watching.close()
    child.kill(signal)
    return { folder, before, ...(await ended) }
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %d, with everything as before', async (signal, exitCode) => {
    const { folder, before, ...ended } = await stopped(signal)
    expect(ended).toEqual({
      code: exitCode,
      stdout: '',
      stderr: `error: stopped by ${signal}; nothing was written\n`,
    })
    expect(filesIn(folder)).toEqual(before)
  })
})

const script = '/usr/bin/script'
describe.skipIf(process.platform !== 'linux' || !existsSync(script))('the progress bar', () => {
  test.each([
    ['is drawn on a terminal', '', /Writing \[[^\]]*\] \d+%/],
    ['is not drawn with --quiet', ' --quiet', /^$/],
  ])('%s', async (_, option, expected) => {
    const line = `${script} -qec "$CLI --format ndjson,events${option}" /dev/null`
    const { code, stdout } = await shell(emptyFolder(), line)
    expect(code).toBe(0)
    expect(stdout).toMatch(expected)
  })
})
