import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { coastDrafts, draft, type Drafts } from '@nkidp/curation/testing'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startRegistry, type Registry } from './registry.ts'
import { copyWorkspace, type Workspace } from './workspace.ts'

const name = '@nkidp/sino-dprk-data'
const require = createRequire(import.meta.url)
const execute = promisify(execFile)

let folder: string
let registry: Registry
let workspace: Workspace
let earlier: string
let later: string

/** What a command prints to stdout; if it fails, the error has all of its output. */
async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await execute(command, args, { cwd, env: registry.env }).catch(
    (error: Error & { stdout?: string }) => {
      throw new Error(`${error.message}\n${error.stdout ?? ''}`)
    },
  )
  return stdout
}

/** Releases what the changeset declares, builds it with these scripts and publishes it, as the release workflow does. */
async function release(...scripts: readonly string[]): Promise<void> {
  const { folder, data } = workspace
  await run('git', ['add', '--all'], folder)
  const author = ['-c', 'user.name=Rehearsal', '-c', 'user.email=rehearsal@example.org']
  await run('git', [...author, 'commit', '--quiet', '--message', 'Change the records'], folder)
  await run('pnpm', ['run', 'release:version'], folder)
  for (const script of scripts) await run('npm', ['run', script], data)
  await run('pnpm', ['exec', 'changeset', 'publish'], folder)
}

/** The records of the first release. */
const firstDrafts = (): Drafts => ({ ...coastDrafts(), redirects: [] })

/** The records of the second: one corrected, one added, and `lamp-oil` moved to `oil`. */
function secondDrafts(): Drafts {
  const drafts = JSON.parse(
    JSON.stringify(firstDrafts()).replaceAll('"lamp-oil"', '"oil"'),
  ) as Drafts
  draft(drafts, 'chronology', 'keepers-strike').kind = 'process'
  drafts.places.push({
    id: 'the-coast',
    type: 'place',
    name: 'the coast',
    kind: 'region',
    reference: 'coast-almanac',
  })
  drafts.redirects.push({
    id: 'lamp-oil',
    type: 'redirect',
    kind: 'moved',
    to: ['oil'],
    version: '1.1.0',
    reason: 'A shorter id.',
  })
  return drafts
}

/** A project with the data installed from the registry. */
async function install(range: string): Promise<string> {
  const project = join(folder, `project-${range}`)
  await cp(fileURLToPath(new URL('consumer', import.meta.url)), project, { recursive: true })
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }\n')
  await run('npm', ['install', '--no-audit', '--no-fund', `${name}@${range}`], project)
  return project
}

/** What an expression gives in a project, where `data` is the package and `subpath` imports one of its entries. */
const evaluate = async (project: string, expression: string): Promise<unknown> =>
  JSON.parse(
    await run(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import * as data from '${name}'
         const subpath = (path) => import('${name}/' + path)
         console.log(JSON.stringify(${expression}))`,
      ],
      project,
    ),
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'))
  registry = await startRegistry(folder)
  workspace = copyWorkspace(join(folder, 'workspace'))
  registry.env['SINO_DPRK_SOURCES'] = join(workspace.folder, 'sources')
  await run('git', ['init', '--quiet'], workspace.folder)

  workspace.setRecords(firstDrafts())
  workspace.declare('major', 'The first release.')
  await release('bundle') // Only the later release is compiled against.

  workspace.setRecords(secondDrafts())
  workspace.declare('minor', 'A correction, a place, and a shorter id.')
  await release('bundle', 'declarations')
  ;[earlier, later] = await Promise.all([install('~1.0.0'), install('^1.0.0')])
})

afterAll(async () => {
  await registry.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the releases', () => {
  test('are both published, the later one as latest', async () => {
    const published = (await (await fetch(`${registry.url}${name}`)).json()) as {
      versions: object
      'dist-tags': object
    }
    expect(Object.keys(published.versions)).toEqual(['1.0.0', '1.1.0'])
    expect(published['dist-tags']).toEqual({ latest: '1.1.0' })
  })

  test('each have a snapshot, the event table and an entry in the index', () => {
    const index = JSON.parse(workspace.read('releases/index.json')) as {
      version: string
      fingerprint: string
    }[]
    expect(index.map(({ version }) => version)).toEqual(['1.0.0', '1.1.0'])
    for (const { version, fingerprint } of index)
      for (const file of [`${version}.json`, `exports/${version}/events/datapackage.json`])
        expect(workspace.read(`releases/${file}`)).toContain(fingerprint)
  })

  test('the citation files name the later one', () => {
    expect(workspace.read('../../CITATION.cff')).toMatch(/^version: ["']?1\.1\.0\b/m)
  })

  test('the notes and the changelog list what changed', () => {
    const { changes } = JSON.parse(workspace.read('releases/1.1.0.notes.json')) as {
      changes: { id: string; change: string }[]
    }
    expect(Object.fromEntries(changes.map(({ id, change }) => [id, change]))).toEqual({
      'berg-on-oil': 'corrected',
      'keepers-strike': 'corrected',
      'lamp-oil': 'moved',
      oil: 'added',
      'the-coast': 'added',
    })
    expect(workspace.read('CHANGELOG.md')).toMatch(
      /## 1\.1\.0\n[^]*A correction, a place[^]*`the-coast`[^]*## 1\.0\.0\n/,
    )
  })
})

describe('an installation', () => {
  test('has the files of the package, and no others', async () => {
    const folder = join(later, 'node_modules', name)
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    const list = files
      .filter((file) => file.isFile())
      .map((file) => relative(folder, join(file.parentPath, file.name)))
      .map((file) => file.replace(/[^/]+-[\w-]{8}(?=\.(d\.c?ts|c?js)$)/, '*'))
    expect(`${[...new Set(list)].sort().join('\n')}\n`).toBe(
      workspace.read('test/tarball-files.txt'),
    )
  })

  test.each([
    ['^1.0.0', '1.1.0', () => later],
    ['~1.0.0', '1.0.0', () => earlier],
  ])('of %s has %s, as ES modules and as CommonJS', async (_, version, project) => {
    expect(
      await evaluate(
        project(),
        `[
          data.meta.version,
          (await import('node:module')).createRequire(process.cwd() + '/')('${name}').meta.version,
          (await (await subpath('evidence')).verifyDataset(data)).ok,
          (await subpath('people')).people === data.people,
        ]`,
      ),
    ).toEqual([version, version, true, true])
  })

  test.each([
    ['TypeScript 6', require.resolve('typescript/package.json')],
    ['TypeScript 7', require.resolve('typescript-7/package.json')],
  ])('compiles with %s', async (_, manifest) => {
    const tsc = join(dirname(manifest), 'bin/tsc')
    expect(await run(process.execPath, [tsc, '-p', '.'], later)).toBe('')
  })
})

describe('an id that moved', () => {
  test('is a deprecated argument of get in an editor', async () => {
    const file = join(later, 'use.ts')
    const service = ts.createLanguageService({
      getCurrentDirectory: () => later,
      getScriptFileNames: () => [file],
      getScriptVersion: () => '1',
      getScriptSnapshot: (path) => ts.ScriptSnapshot.fromString(ts.sys.readFile(path) ?? ''),
      fileExists: (path) => ts.sys.fileExists(path),
      readFile: (path) => ts.sys.readFile(path),
      getCompilationSettings: () => ({ module: ts.ModuleKind.NodeNext, strict: true, types: [] }),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
    })
    const text = await readFile(file, 'utf8')
    const deprecated = service
      .getSuggestionDiagnostics(file)
      .filter(({ reportsDeprecated }) => reportsDeprecated !== undefined)
    expect(deprecated.map(({ start = 0 }) => text.slice(start).split('\n')[0])).toEqual([
      "get('lamp-oil')",
    ])
  })

  test('gives the record that replaces it, but is not an id of this version', async () => {
    expect(
      await evaluate(
        later,
        `[data.get('lamp-oil') === data.get('oil'), data.has('lamp-oil'), (await subpath('query')).resolve('lamp-oil').status]`,
      ),
    ).toEqual([true, false, 'moved'])
  })
})

test('every record cited in the earlier release is found in the later one', async () => {
  const ids = (await evaluate(
    earlier,
    `(await subpath('cite').then(({ cite }) => data.collectionNames
      .filter((collection) => collection !== 'redirects')
      .flatMap((collection) => data[collection])
      .map((record) => /\\/r\\/([a-z0-9-]+)\\/#v1\\.0\\.0/.exec(cite(record).text)?.[1])))`,
  )) as string[]
  const found = (await evaluate(
    later,
    `await subpath('query').then(({ resolve }) => ${JSON.stringify(ids)}.map((id) => [id, resolve(id).records.map((record) => record.id)]))`,
  )) as [string, string[]][]
  expect(ids).toHaveLength(Object.values(firstDrafts()).flat().length)
  expect(found).toEqual(ids.map((id) => [id, [id === 'lamp-oil' ? 'oil' : id]]))
})

test('no other host was contacted', () => {
  expect(registry.outside).toEqual([])
})
