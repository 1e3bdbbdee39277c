import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectionNames } from '@nkidp/schema/collections'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { Ajv } from 'ajv'
import { describe, expect, test, onTestFinished } from 'vitest'
import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import { installedDataset } from '../src/installed.ts'
import type { Manifest } from '../src/manifest.ts'
import { emptyFolder, filesUnder, run, shell } from './command.ts'
import { madeUp } from './made-up.ts'

const installed = installedDataset()
const allRecords = (dataset: Dataset) => collectionNames.flatMap((name) => recordsOf(dataset, name))

const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'))
const manifestIn = (folder: string) => json(folder, 'manifest.json') as Manifest
const linesIn = (...path: string[]): unknown[] =>
  readFileSync(join(...path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

describe('without options', () => {
  test('the installed dataset is written as JSON into out, with its schemas and a manifest', async () => {
    const folder = emptyFolder()
    const { code, stdout, stderr } = await run(folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const names = ['dataset', ...collectionNames]
    expect(filesUnder(folder)).toEqual(
      [
        'out/manifest.json',
        ...names.flatMap((name) => [`out/json/${name}.json`, `out/json/${name}.schema.json`]),
      ].sort(),
    )
    expect(json(folder, 'out/json/dataset.json')).toEqual(installed)
    for (const name of collectionNames)
      expect(json(folder, `out/json/${name}.json`)).toEqual(installed[name])
    expect(stdout).toMatch(/^File +Records +Bytes$/m)
    expect(stdout).toMatch(/^out\/json\/dataset\.json +\d+ +[\d,]+$/m)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      `${installed.meta.name} ${installed.meta.version}, fingerprint ${installed.meta.fingerprint.slice(0, 12)}…`,
    )
  })

  test('each JSON file validates against the schema beside it, with ajv as it comes', async () => {
    const folder = emptyFolder()
    await run(folder, ['--quiet'])
    for (const name of ['dataset', ...collectionNames]) {
      const validate = new Ajv().compile(json(folder, `out/json/${name}.schema.json`) as object)
      validate(json(folder, `out/json/${name}.json`))
      expect(validate.errors).toBeNull()
    }
  })

  test('the manifest tells the dataset, and size and SHA-256 of every file', async () => {
    const folder = emptyFolder()
    await run(folder, ['--format', 'all'])
    const { dataset, selection, collections, files } = manifestIn(join(folder, 'out'))
    const { name, version, fingerprint } = installed.meta
    expect({ dataset, selection, collections }).toEqual({
      dataset: { name, version, fingerprint },
      selection: null,
      collections: null,
    })
    expect(['manifest.json', ...files.map(({ path }) => path)].sort()).toEqual(
      filesUnder(join(folder, 'out')),
    )
    for (const { path, bytes, sha256 } of files) {
      const content = readFileSync(join(folder, 'out', path))
      expect({ path, bytes, sha256 }).toEqual({
        path,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      })
    }
  })
})

test('NDJSON has one record a line, every collection in its order', async () => {
  const folder = emptyFolder()
  await run(folder, ['--format', 'ndjson', '--out', 'there'])
  expect(filesUnder(folder)).toEqual(['there/manifest.json', 'there/ndjson/dataset.ndjson'])
  expect(linesIn(folder, 'there/ndjson/dataset.ndjson')).toEqual(allRecords(installed))
})

test('a second run, also over the first, gives the same bytes', async () => {
  const folder = emptyFolder()
  const argv = ['--format', 'all', '--involving', 'prc']
  await run(folder, argv)
  await run(folder, [...argv, '--out', 'again'])
  const before = filesUnder(join(folder, 'out')).map((path) =>
    readFileSync(join(folder, 'out', path), 'utf8'),
  )
  await run(folder, argv)
  expect(
    filesUnder(join(folder, 'again')).map((path) =>
      readFileSync(join(folder, 'again', path), 'utf8'),
    ),
  ).toEqual(before)
  expect(
    filesUnder(join(folder, 'out')).map((path) => readFileSync(join(folder, 'out', path), 'utf8')),
  ).toEqual(before)
})

describe('of an earlier run into the same folder', () => {
  test('what the new one does not write is removed, folders with it, and the summary says so', async () => {
    const folder = emptyFolder()
    await run(folder, ['--format', 'ndjson,csv,timelinejs'])
    const before = manifestIn(join(folder, 'out')).files
    writeFileSync(join(folder, 'out/csv/mine.csv'), 'mine')
    const { code, stdout } = await run(folder, ['--format', 'ndjson', '--collection', 'claims'])
    expect(code).toBe(0)
    expect(filesUnder(folder)).toEqual([
      'out/csv/mine.csv',
      'out/manifest.json',
      'out/ndjson/claims.ndjson',
    ])
    expect(existsSync(join(folder, 'out/timelinejs'))).toBe(false)
    expect(stdout).toContain(
      `\n\nRemoved, as files of an earlier run that this one does not write: ${before.length}\n\n`,
    )
  })

  test('what was changed since stays, and is named', async () => {
    const folder = emptyFolder()
    await run(folder, ['--format', 'ndjson,events'])
    const changed = readFileSync(join(folder, 'out/events/events.csv'), 'utf8').replace('i', 'I')
    writeFileSync(join(folder, 'out/events/events.csv'), changed)
    const { stdout } = await run(folder, ['--format', 'ndjson'])
    expect(readFileSync(join(folder, 'out/events/events.csv'), 'utf8')).toBe(changed)
    expect(stdout).toContain('or could not be removed\n  out/events/events.csv\n\n')
    expect(stdout).toContain('does not write: 1\n')
  })

  test.each(['../mine', 'csv/../../mine', '..\\mine'])(
    'nothing outside of the folder is touched, though its manifest lists %s',
    async (path) => {
      const folder = emptyFolder()
      mkdirSync(join(folder, 'out'))
      writeFileSync(join(folder, 'mine'), 'mine')
      writeFileSync(
        join(folder, 'out/manifest.json'),
        JSON.stringify({
          files: [{ path, bytes: 4, sha256: createHash('sha256').update('mine').digest('hex') }],
        }),
      )
      expect(await run(folder, ['--format', 'ndjson', '--quiet'])).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      })
      expect(filesUnder(folder)).toEqual(['mine', 'out/manifest.json', 'out/ndjson/dataset.ndjson'])
    },
  )

  test.each(['', 'null', '{"name": "A web app"}', '{"files": "all"}'])(
    'a manifest that is none of ours, %j, lists nothing',
    async (text) => {
      const folder = emptyFolder()
      mkdirSync(join(folder, 'out'))
      writeFileSync(join(folder, 'out/manifest.json'), text)
      expect(await run(folder, ['--format', 'ndjson', '--quiet'])).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      })
    },
  )
})

test('--collection writes the files of these collections and no others', async () => {
  const folder = emptyFolder()
  const { stdout } = await run(folder, [
    '--format',
    'json,ndjson',
    '--collection',
    'claims',
    'event',
  ])
  expect(stdout).toMatch(/^out\/json\/\*\.schema\.json +2 files +[\d,]+$/m)
  expect(filesUnder(join(folder, 'out'))).toEqual([
    'json/claims.json',
    'json/claims.schema.json',
    'json/event.json',
    'json/event.schema.json',
    'manifest.json',
    'ndjson/claims.ndjson',
    'ndjson/event.ndjson',
  ])
  expect(linesIn(folder, 'out/ndjson/claims.ndjson')).toEqual(installed.claims)
  expect(linesIn(folder, 'out/ndjson/event.ndjson')).toEqual([installed.event])
  expect(manifestIn(join(folder, 'out')).collections).toEqual(['event', 'claims'])
})

test.each([
  ['events', [], /^entry,coding,status,/],
  ['csv', ['--collection', 'people'], /^id,type,name,/],
  ['sqlite', [], /^SQLite format 3\0/],
  ['parquet', ['--collection', 'claims'], /^PAR1/],
  ['xlsx', [], /^PK/],
])('--stdout gives the one file of data of --format %s %j', async (format, more, start) => {
  const { code, stdout } = await run(emptyFolder(), ['--format', format, '--stdout', ...more])
  expect(code).toBe(0)
  expect(stdout).toMatch(start)
})

test('a schema that stands alone is named in the summary', async () => {
  expect((await run(emptyFolder(), ['--collection', 'claims'])).stdout).toMatch(
    /^out\/json\/claims\.schema\.json +[\d,]+$/m,
  )
})

test('a selection is a dataset of its own, which the command reads again', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'made-up.json'), JSON.stringify(madeUp))
  const { code, stdout } = await run(folder, [
    '--input',
    'made-up.json',
    '--from',
    '1801',
    '--to',
    '1899',
  ])
  expect(code).toBe(0)
  expect(stdout).toContain(
    '2 of 6 chronology entries (from 1801 to 1899), with all that they refer to; 1 left out for want of a date\n',
  )
  const selection = json(folder, 'out/json/dataset.json') as Dataset
  expect(manifestIn(join(folder, 'out'))).toMatchObject({
    dataset: { name: '@example/lamp-data', version: '1.2.3', fingerprint: madeUp.meta.fingerprint },
    selection: {
      from: '1801',
      to: '1899',
      involving: null,
      chosen: ['tower-built', 'lamps-lit'],
      of: 6,
      undated: 1,
      fingerprint: selection.meta.fingerprint,
    },
  })
  expect(selection.meta.fingerprint).not.toBe(madeUp.meta.fingerprint)
  expect(
    await run(folder, ['--input', 'out/json/dataset.json', '--out', 'again', '--quiet']),
  ).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(json(folder, 'again/json/dataset.json')).toEqual(selection)
})

test('what must stand beside the event codes is told in the words of the dataset that is read', async () => {
  const folder = emptyFolder()
  const codingCaveat = 'Codes of lamps.'
  writeFileSync(
    join(folder, 'made-up.json'),
    JSON.stringify({ ...madeUp, meta: { ...madeUp.meta, codingCaveat } }),
  )
  await run(folder, ['--input', 'made-up.json', '--format', 'events'])
  expect(manifestIn(join(folder, 'out')).codingCaveat).toBe(codingCaveat)
  expect(json(folder, 'out/events/datapackage.json')).toMatchObject({
    description: expect.stringContaining(codingCaveat) as string,
  })
})

describe('--stdout', () => {
  test('gives the dataset and nothing else; all talk goes to standard error', async () => {
    const folder = emptyFolder()
    const { code, stdout, stderr } = await run(folder, ['--stdout'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(installed)
    expect(stderr).toContain(`${installed.meta.name} ${installed.meta.version}`)
    expect(filesUnder(folder)).toEqual([])
  })

  test('gives one collection', async () => {
    const { stdout } = await run(emptyFolder(), [
      '--stdout',
      '--collection',
      'claims',
      '--format',
      'ndjson',
      '--involving',
      'prc',
    ])
    expect(stdout).toMatch(/^{"id":/)
    expect(
      new Set(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => (JSON.parse(line) as { type: string }).type),
      ),
    ).toEqual(new Set(['claim']))
  })

  test('says nothing with --quiet', async () => {
    expect((await run(emptyFolder(), ['--stdout', '--quiet'])).stderr).toBe('')
  })

  test('ends quietly where the reader of the pipe has read enough', async () => {
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

test.each(['--help', '--list', '--version'])(
  '%s is told on standard output, fits 80 columns, and writes nothing',
  async (option) => {
    const folder = emptyFolder()
    const { code, stdout, stderr } = await run(folder, [option])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const expected = {
      '--help': 'Exit codes:',
      '--list': 'application/x-ndjson',
      '--version': `${installed.meta.version}`,
    }[option]
    expect(stdout).toContain(expected)
    if (option !== '--version')
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(filesUnder(folder)).toEqual([])
  },
)

test('--version tells the versions of the command and of the data, and the fingerprint', async () => {
  const { version } = json(import.meta.dirname, '../package.json') as { version: string }
  const { stdout } = await run(emptyFolder(), ['--version'])
  expect(stdout).toBe(
    `sino-dprk-export ${version}\n${installed.meta.name} ${installed.meta.version}, fingerprint ${installed.meta.fingerprint}\n`,
  )
})

test('--json-summary tells scripts what was written, as the manifest does', async () => {
  const folder = emptyFolder()
  const { code, stdout, stderr } = await run(folder, ['--format', 'ndjson', '--json-summary'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({ ...manifestIn(join(folder, 'out')), removed: [], kept: [] })
})

test('--list with --format tells where each field goes, or why it is lost', async () => {
  const { code, stdout } = await run(emptyFolder(), ['--list', '--format', 'csv'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^chronology\.date\.edtf +chronology\.date_edtf$/m)
})

test('--list tells what does not go where the rest of a field goes', async () => {
  const { stdout } = await run(emptyFolder(), ['--list', '--format', 'turtle'])
  expect(stdout).toMatch(/^claims\.about\.\* +\S+, without the order of the list$/m)
  expect(stdout).toMatch(/^claims\.statement +\S+$/m)
})

test('--list with --format has one line for a collection of which nothing is there', async () => {
  const { stdout } = await run(emptyFolder(), ['--list', '--format', 'events'])
  expect(stdout).toMatch(/^claims, all of it +lost: Of other records/m)
  expect(stdout).not.toContain('claims.id')
  expect(stdout).toMatch(/^chronology\.summary +lost: A row is about an act/m)
})

test('--collection says what it leaves out of which format, on standard error where the data goes to standard output', async () => {
  const folder = emptyFolder()
  const { code, stdout } = await run(folder, ['--format', 'all', '--collection', 'claims'])
  expect(code).toBe(0)
  const said = [
    'events is not written: it tells the chronology',
    'timelinejs is not written: it tells the chronology',
    'sqlite: the database of one collection has no views, which join several',
  ]
  expect(stdout).toContain(`\n\n${said.join('\n')}\n\n`)
  expect(
    (await run(folder, ['--format', 'sqlite', '--collection', 'claims', '--stdout'])).stderr,
  ).toContain(`${said[2]}\n`)
})

describe('wrong usage ends with 2, one message and the way to --help, and writes nothing', () => {
  test.each([
    [['--formt', 'json'], 'unknown option'],
    [['--format', 'jsn'], 'did you mean json?'],
    [['--involving', 'pcr'], 'did you mean prc?'],
    [['--involving', 'wilson-center-event-page'], 'this is a record of type source'],
    [
      ['--input', 'nothing.json'],
      '--input nothing.json cannot be read: ENOENT: no such file or directory',
    ],
    [['--input', 'folder'], '--input folder is a folder'],
    [['--input', 'table.csv'], 'expected a name that ends in .json or .ndjson'],
    [['--from', '1966-02-29'], '--from "1966-02-29" is no date'],
  ])('%j', async (argv, message) => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'folder'))
    writeFileSync(join(folder, 'table.csv'), 'id\n')
    const { code, stdout, stderr } = await run(folder, argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^sino-dprk-export: /),
      'See sino-dprk-export --help.',
      '',
    ])
    expect(stderr).toContain(message)
    expect(filesUnder(folder)).toEqual(['table.csv'])
  })
})

describe('an output that cannot be written ends with 3, says why, and leaves all as it was', () => {
  test('where the folder is a file', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'out'), 'mine')
    const { code, stderr } = await run(folder)
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr:
        'sino-dprk-export: out/json/dataset.json could not be written: ENOTDIR: not a directory\n',
    })
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('mine')
  })

  test('where a folder has the name of a file', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'out/json/states.json'), { recursive: true })
    const { code, stderr } = await run(folder)
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr:
        'sino-dprk-export: out/json/states.json could not be written: a folder has this name\n',
    })
    expect(filesUnder(folder)).toEqual([])
  })

  test('where there is no room for a file', async () => {
    const folder = emptyFolder()
    await run(folder, ['--involving', 'ussr', '--quiet'])
    const before = filesUnder(folder).map((path) => readFileSync(join(folder, path), 'utf8'))
    // The limit on the size of a file stands for a full disk, which needs rights to make.
    const { code, stderr } = await shell(folder, 'ulimit -f 32; $CLI')
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringMatching(
        /^sino-dprk-export: out\/json\/dataset\.json could not be written: EFBIG: file too large\n$/,
      ) as string,
    })
    expect(filesUnder(folder).map((path) => readFileSync(join(folder, path), 'utf8'))).toEqual(
      before,
    )
  })

  test('where the disk is full, in every format', async (context) => {
    const folder = emptyFolder()
    const mounted = await shell(folder, 'mkdir disk && mount -t tmpfs -o size=512k tmpfs disk')
    context.skip(mounted.code !== 0, 'a small disk cannot be mounted here')
    onTestFinished(async () => void (await shell(folder, 'umount disk')))
    await run(folder, ['--involving', 'ussr', '--out', 'disk/out', '--quiet'])
    const before = filesUnder(join(folder, 'disk')).map((path) =>
      readFileSync(join(folder, 'disk', path), 'utf8'),
    )
    for (const format of [
      'json',
      'csv',
      'sqlite',
      'parquet,ndjson,events',
      'xlsx,turtle,nquads',
      'jsonld',
      'timelinejs,csl,bibtex,ris',
      'all',
    ]) {
      const { code, stderr } = await run(folder, ['--format', format, '--out', 'disk/out'])
      expect({ format, code, stderr }).toEqual({
        format,
        code: 3,
        stderr: expect.stringMatching(
          /^sino-dprk-export: disk\/out\/\S+ could not be written: ENOSPC: no space left on device\n$/,
        ) as string,
      })
      expect(
        filesUnder(join(folder, 'disk')).map((path) =>
          readFileSync(join(folder, 'disk', path), 'utf8'),
        ),
      ).toEqual(before)
    }
  })

  test('without leaving a folder that it made', async () => {
    const folder = emptyFolder()
    await shell(folder, 'ulimit -f 32; $CLI --out deep/down')
    expect(existsSync(join(folder, 'deep'))).toBe(false)
  })

  test.skipIf(process.getuid?.() === 0)(
    'where the folder is read-only (root may write anyway)',
    async () => {
      const folder = emptyFolder()
      mkdirSync(join(folder, 'out'), { mode: 0o555 })
      const { code, stderr } = await run(folder)
      expect({ code, stderr }).toEqual({
        code: 3,
        stderr:
          'sino-dprk-export: out/json/dataset.json could not be written: EACCES: permission denied\n',
      })
    },
  )

  test.skipIf(!existsSync('/dev/full'))('where standard output is full', async () => {
    const { code, stderr } = await shell(emptyFolder(), '$CLI --stdout > /dev/full')
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr:
        'sino-dprk-export: standard output could not be written: ENOSPC: no space left on device\n',
    })
  })
})

describe('a progress bar', () => {
  const script = '/usr/bin/script'
  test.skipIf(process.platform !== 'linux' || !existsSync(script))(
    'is drawn on a terminal',
    async () => {
      const folder = emptyFolder()
      const { stdout } = await shell(folder, `${script} -qec "$CLI" /dev/null`)
      expect(stdout).toMatch(/Writing \[[^\]]*\] \d+%/)
    },
  )

  test.skipIf(process.platform !== 'linux' || !existsSync(script))(
    'is not drawn with --quiet',
    async () => {
      const { code, stdout } = await shell(emptyFolder(), `${script} -qec "$CLI --quiet" /dev/null`)
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    },
  )
})

test('the files are not made executable, and their modes follow the umask', async () => {
  const folder = emptyFolder()
  await shell(folder, 'umask 027; $CLI --quiet')
  expect(statSync(join(folder, 'out/json/dataset.json')).mode & 0o777).toBe(0o640)
})
