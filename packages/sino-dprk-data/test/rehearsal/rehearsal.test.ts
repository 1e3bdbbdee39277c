import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumLaunchOptions } from '@nkidp/test-browser'
import { compile, compilers, resolutions } from '../compile.ts'
import { run } from '../run.ts'
import { startRegistry } from './registry.ts'
import type { Registry } from './registry.ts'
import { copyWorkspace } from './workspace-copy.ts'
import type { WorkspaceCopy } from './workspace-copy.ts'

const name = '@nkidp/sino-dprk-data'
const [oldId, newId] = ['east-asia', 'eastern-asia']
const timeout = 300_000
const browser = await chromiumLaunchOptions()
  .then((options) => chromium.launch(options))
  .catch(() => undefined)

let folder: string
let registry: Registry
let workspace: WorkspaceCopy

/** Releases what the changesets declare, builds it, and publishes it, as the release workflow does. */
async function release(): Promise<void> {
  const call = (command: string, args: readonly string[], cwd = workspace.folder) =>
    run(command, args, cwd, registry.env)
  await call('git', ['add', '--all'])
  await call('git', [
    '-c',
    'user.name=Rehearsal',
    '-c',
    'user.email=rehearsal@example.org',
    'commit',
    '--quiet',
    '--message',
    'Say what changed',
  ])
  await call('pnpm', ['run', 'release:version'])
  await call('npm', ['run', 'build'], workspace.data)
  await call('pnpm', ['exec', 'changeset', 'publish'])
}

/** A project of its own into which the data is installed from the registry. */
async function install(range: string): Promise<string> {
  const project = join(folder, `project-${range}`)
  await cp(fileURLToPath(new URL('../consumer', import.meta.url)), project, { recursive: true })
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }\n')
  await run(
    'npm',
    ['install', '--no-audit', '--no-fund', `${name}@${range}`],
    project,
    registry.env,
  )
  return project
}

/** What a module prints in a project, as JSON. */
const printedIn = async (
  project: string,
  module: string,
  ...args: readonly string[]
): Promise<unknown> =>
  JSON.parse(
    await run(
      process.execPath,
      ['--input-type=module', '--eval', module, ...args],
      project,
      registry.env,
    ),
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-'))
  registry = await startRegistry(folder)
  workspace = copyWorkspace(join(folder, 'workspace'))
  await run('git', ['init', '--quiet'], workspace.folder, registry.env)

  workspace.declare('major', 'The first release.')
  await release()

  workspace.correct(
    'chronology/china-more-proactive',
    '{ actor: dprk, role: target }',
    '{ actor: dprk, role: affected }',
  )
  workspace.addRecord(
    'places',
    'yalu',
    'type: place\nname: Yalu\nkind: border\nstates: [ prc, dprk ]\nreference: country-names\n',
  )
  workspace.move('places', oldId, newId, '1.1.0')
  workspace.declare('minor', 'A correction, a river, and a better id.')
  await release()
}, timeout)

afterAll(async () => {
  await registry.close()
  await rm(folder, { recursive: true, force: true })
  await browser?.close()
})

describe('what is released', () => {
  test('both versions are published, and the later one is what a user gets', async () => {
    const published = (await (await fetch(`${registry.url}${name}`)).json()) as {
      versions: object
      'dist-tags': object
    }
    expect(Object.keys(published.versions)).toEqual(['1.0.0', '1.1.0'])
    expect(published['dist-tags']).toEqual({ latest: '1.1.0' })
  })

  test('each has its snapshot, and its place in the index', () => {
    const index = JSON.parse(workspace.read('releases/index.json')) as {
      version: string
      fingerprint: string
    }[]
    expect(index.map(({ version }) => version)).toEqual(['1.0.0', '1.1.0'])
    for (const { version, fingerprint } of index)
      expect(JSON.parse(workspace.read(`releases/${version}.json`))).toMatchObject({
        meta: { version, fingerprint },
      })
  })

  test('the files by which the repository is cited name the later one', () => {
    expect(workspace.read('../../CITATION.cff')).toMatch(/^version: ["']?1\.1\.0\b/m)
  })

  test('the notes tell what changed from one to the next, and nothing else', () => {
    const { changes } = JSON.parse(workspace.read('releases/1.1.0.notes.json')) as {
      changes: { id: string; change: string }[]
    }
    expect(Object.fromEntries(changes.map(({ id, change }) => [id, change]))).toMatchObject({
      [oldId]: 'moved',
      yalu: 'added',
      'china-more-proactive': 'corrected',
    })
    expect(workspace.read('CHANGELOG.md')).toMatch(
      new RegExp(
        `## 1\\.1\\.0\n[^]*A correction, a river[^]*### Data\n[^]*\`yalu\`[^]*## 1\\.0\\.0\n[^]*### Data\n`,
      ),
    )
  })
})

describe.each(['1.0.0', '1.1.0'])('%s, installed by its number', (version) => {
  let project: string
  beforeAll(async () => void (project = await install(version)), timeout)

  test(
    'it is read as ES modules and as CommonJS',
    async () => {
      expect(await run(process.execPath, ['run.mjs'], project)).toBe('')
      expect(await run(process.execPath, ['run.cjs'], project)).toBe('')
      expect(
        await printedIn(
          project,
          `import { meta } from '${name}'; console.log(JSON.stringify(meta.version))`,
        ),
      ).toBe(version)
    },
    timeout,
  )

  test.each(Object.entries(compilers))(
    'it compiles with %s, in each way of finding a package',
    async (_, compiler) => {
      for (const [module, moduleResolution, files] of resolutions) {
        expect(
          await compile(
            project,
            module,
            { module, moduleResolution, lib: ['ES2022'] },
            files,
            compiler,
          ),
          module,
        ).toBe('')
      }
    },
    timeout,
  )

  test.skipIf(browser === undefined)(
    'a bundle of it runs in a browser',
    async () => {
      const { outputFiles } = await build({
        entryPoints: [join(project, 'page.ts')],
        bundle: true,
        write: false,
        format: 'iife',
      })
      const page = await browser?.newPage()
      await page?.addScriptTag({ content: outputFiles[0]?.text ?? '' })
      expect(await page?.title()).toContain('china-more-proactive')
      await page?.close()
    },
    timeout,
  )
})

test.each([
  ['^1.0.0', '1.1.0'],
  ['~1.0.0', '1.0.0'],
])(
  '%s gets %s',
  async (range, version) => {
    const project = await install(range)
    expect(
      await printedIn(
        project,
        `import { meta } from '${name}'; console.log(JSON.stringify(meta.version))`,
      ),
    ).toBe(version)
  },
  timeout,
)

describe('what a citation of 1.0.0 leads to in 1.1.0', () => {
  const cited = `
    import * as data from '${name}'
    import { cite } from '${name}/cite'
    const records = data.collectionNames.filter((collection) => collection !== 'redirects').flatMap((collection) => data[collection])
    console.log(JSON.stringify(records.map((record) => cite(record).csl.URL)))`
  const resolved = `
    import { resolve } from '${name}/query'
    const addresses = JSON.parse(process.argv[1])
    const idOf = (address) => new URL(address).pathname.split('/').at(-2)
    console.log(JSON.stringify(addresses.map(idOf).map((id) => ({ id, status: resolve(id).status, to: resolve(id).records.map((record) => record.id) }))))`

  test(
    'each record is still there, the one that moved under its new id',
    async () => {
      const addresses = (await printedIn(join(folder, 'project-1.0.0'), cited)) as string[]
      const snapshot = workspace.read('releases/1.0.0.json')
      const found = (await printedIn(
        join(folder, 'project-1.1.0'),
        resolved,
        JSON.stringify(addresses),
      )) as { id: string; status: string; to: string[] }[]
      expect(found).toHaveLength(addresses.length)
      for (const { id, status, to } of found) {
        expect({ status, to }).toEqual(
          id === oldId ? { status: 'moved', to: [newId] } : { status: 'current', to: [id] },
        )
        expect(snapshot).toContain(`"id":"${id}"`)
      }
      expect(found.map(({ id }) => id)).toContain(oldId)
      for (const address of addresses) expect(address).toMatch(/#v1\.0\.0$/)
    },
    timeout,
  )

  test('an id that moved is still taken by get', async () => {
    expect(
      await printedIn(
        join(folder, 'project-1.1.0'),
        `import { get } from '${name}'; console.log(JSON.stringify(get('${oldId}').id))`,
      ),
    ).toBe(newId)
  })
})

test('nothing was asked of any other host', () => {
  expect(registry.outside).toEqual([])
})
