import { globSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '@nkidp/schema'
import { canonicalJson } from '@nkidp/schema/json'
import { expect, test } from 'vitest'
import { datasetDiff } from '../release/diff/diff-schema.ts'
import { readSnapshot } from '../release/diff/snapshot.ts'
import { coastFolder } from '../testing/coast-folder.ts'
import { facts } from '../testing/coast.ts'
import { release } from './release.ts'

/** The made-up records as the data package of a workspace, never released, with a changeset that would make them 1.0.0. */
function coastWorkspace() {
  const folder = coastFolder()
  folder.write('../package.json', '{ "name": "coast", "private": true }')
  folder.write('../pnpm-workspace.yaml', 'packages: [data]')
  folder.write('../.changeset/config.json', '{ "format": false }')
  folder.write('package.json', JSON.stringify({ ...facts, version: '0.0.0' }))
  const root = join(folder.dataFolder, '..')
  const read = (path: string) => readFileSync(join(folder.dataFolder, path), 'utf8')
  const write = (path: string, text: string) => folder.write(path, text)
  const tree = () =>
    Object.fromEntries(
      globSync('**', { cwd: root, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file, readFileSync(file, 'utf8')]),
    )
  const declare = (bump: string, name = facts.name) =>
    folder.write('../.changeset/a-change.md', `---\n"${name}": ${bump}\n---\n\nWhat changed.\n`)
  const edit = (path: string, from: string, to: string) =>
    folder.write(path, read(path).replace(from, to))
  const call = async (...args: string[]) => {
    const out: string[] = []
    const err: string[] = []
    const code = await release.run(args, {
      ...folder,
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      isTerminal: false,
    })
    return { code, out: out.join('\n'), err: err.join('\n') }
  }
  declare('major')
  return { ...folder, read, write, tree, declare, edit, call }
}

type CoastWorkspace = ReturnType<typeof coastWorkspace>

const addState = ({ write }: CoastWorkspace) =>
  write(
    'records/states/sudland.yaml',
    '# yaml-language-server: $schema=../../schema/authored/states.json\nid: sudland\ntype: state\nname: Sudland\nkind: modern\nreference: coast-almanac\n',
  )
const correctKind = ({ edit }: CoastWorkspace) =>
  edit('records/organizations/coast-museum.yaml', 'kind: program', 'kind: think-tank')

const removeQuotation = ({ dataFolder }: CoastWorkspace) =>
  rmSync(join(dataFolder, 'records/quotations/quotation-stubborn-stone.yaml'))
const withdrawQuotation = (workspace: CoastWorkspace) => {
  removeQuotation(workspace)
  workspace.write(
    'records/redirects/quotation-stubborn-stone.yaml',
    '# yaml-language-server: $schema=../../schema/authored/redirects.json\nid: quotation-stubborn-stone\ntype: redirect\nkind: withdrawn\nto: []\nversion: 7.7.7\nreason: It was nobody’s.\n',
  )
  workspace.declare('major')
}

/** The workspace once 1.0.0 is released. */
async function released() {
  const workspace = coastWorkspace()
  expect(await workspace.call('2001-05-03')).toMatchObject({ code: 0, err: '' })
  return workspace
}

test('the first release has everything in it, and says that everything is new', async () => {
  const { read, tree } = await released()
  expect(JSON.parse(read('package.json'))).toMatchObject({ version: '1.0.0' })
  expect(Object.keys(tree()).join('\n')).not.toContain('a-change.md')

  const snapshot = readSnapshot(read('releases/1.0.0.json'))
  expect(snapshot).toMatchObject({ meta: { version: '1.0.0' }, event: { id: 'coast-evening' } })
  expect(read('releases/1.0.0.json')).toBe(`${canonicalJson(snapshot)}\n`)

  const { meta } = dataset.parse(snapshot)
  expect(JSON.parse(read('releases/index.json'))).toEqual([
    { version: '1.0.0', date: '2001-05-03', fingerprint: meta.fingerprint, counts: meta.counts },
  ])

  const notes = datasetDiff.parse(JSON.parse(read('releases/1.0.0.notes.json')))
  expect(new Set(notes.changes.map(({ change }) => change))).toEqual(new Set(['added']))
  expect(notes.changes).toHaveLength(Object.values(meta.counts).reduce((sum, count) => sum + count))

  expect(read('CHANGELOG.md')).toMatch(
    /^# @example\/coast-data\n\n## 1\.0\.0\n\n### Major Changes\n\n- What changed\.\n\n### Data\n\n[^]*`coast-evening`/,
  )
})

test('without a date, it is dated by the day on which it is made', async () => {
  const { call, read } = coastWorkspace()
  const days = [new Date().toISOString().slice(0, 10)]
  await call()
  days.push(new Date().toISOString().slice(0, 10))
  expect(days).toContain((JSON.parse(read('releases/index.json')) as { date: string }[])[0]?.date)
})

test('run twice, it changes nothing', async () => {
  const { call, tree } = await released()
  const before = tree()
  expect(await call()).toEqual({
    code: 0,
    out: 'The records are those of 1.0.0, which is released.',
    err: '',
  })
  expect(tree()).toEqual(before)
})

test('a later release tells what changed since the one before, and leaves that as it was', async () => {
  const workspace = await released()
  const { call, read, declare } = workspace
  const first = read('releases/1.0.0.json')
  addState(workspace)
  correctKind(workspace)
  declare('minor')
  expect(await call('2001-06-01')).toMatchObject({ code: 0, err: '' })

  expect(JSON.parse(read('releases/1.1.0.notes.json'))).toMatchObject({
    from: { version: '1.0.0' },
    to: { version: '1.1.0' },
    bump: 'minor',
    changes: [
      { id: 'coast-museum', change: 'corrected' },
      { id: 'sudland', change: 'added' },
    ],
  })
  expect(JSON.parse(read('releases/index.json'))).toMatchObject([
    { version: '1.0.0', date: '2001-05-03' },
    { version: '1.1.0', date: '2001-06-01' },
  ])
  expect(read('CHANGELOG.md')).toMatch(
    /## 1\.1\.0\n[^]*### Data\n[^]*`sudland`[^]*`coast-museum`[^]*program[^]*think-tank[^]*## 1\.0\.0\n[^]*### Data\n/,
  )
  expect(read('releases/1.0.0.json')).toBe(first)
})

test('a release of code alone has the same records under another version', async () => {
  const { call, declare, read } = await released()
  declare('patch')
  expect(await call()).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(read('releases/1.0.1.notes.json'))).toMatchObject({ changes: [], bump: 'none' })
  expect(read('CHANGELOG.md')).toContain('The records are the same.')
})

const indexOf =
  (versions: readonly string[]) =>
  ({ read, write }: CoastWorkspace) => {
    const [entry] = JSON.parse(read('releases/index.json')) as object[]
    write('releases/index.json', JSON.stringify(versions.map((version) => ({ ...entry, version }))))
  }

test.each<[string, (workspace: CoastWorkspace) => void, RegExp]>([
  [
    'a bump lower than the changes demand',
    (workspace) => {
      addState(workspace)
      workspace.declare('patch')
    },
    /package\.json:1:1 {2}version {2}\[release\]\n.*received +version 1\.0\.1, after 1\.0\.0\n.*expected +1\.1\.0 or later, because .+\(states, sudland\)/,
  ],
  [
    'a release that would change',
    correctKind,
    /received +version 1\.0\.0, after 1\.0\.0\n.*expected +1\.1\.0 or later, because .+\(organizations, coast-museum\)\n.*fix +.*pnpm changeset/,
  ],
  [
    'an id that is gone',
    (workspace) => {
      removeQuotation(workspace)
      workspace.declare('major')
    },
    /quotation-stubborn-stone\.yaml:1:1 .*\[id-is-kept\]/,
  ],
  [
    'a redirect dated by another version',
    withdrawQuotation,
    /redirects.quotation-stubborn-stone\.yaml:1:1 .*\[redirect-is-dated\]\n.*received +7\.7\.7\n.*expected +2\.0\.0/,
  ],
  [
    'a finding in the records',
    ({ edit }) => edit('records/claims/berg-on-oil.yaml', 'speaker: ada-berg', 'speaker: ada-burg'),
    /berg-on-oil\.yaml:\d+:\d+ .*\[references-resolve\]/,
  ],
  [
    'a changeset that names no package',
    ({ declare }) => declare('minor', '@example/haven-data'),
    /\.changeset:1:1 {2}\[changeset\]\n.*received .*a-change.* for package @example\/haven-data which is not in the workspace/,
  ],
  [
    'a changeset that names no bump',
    ({ declare }) => declare('huge'),
    /\[changeset\]\n.*received .*huge/,
  ],
  [
    'an index that is no JSON',
    ({ write }) => write('releases/index.json', '[{'),
    /releases.index\.json:1:1 {2}\[release\]\n.*received .*JSON/,
  ],
  [
    'an index that is none',
    ({ write }) => write('releases/index.json', '[{ "version": "1.0.0" }]'),
    /index\.json:1:1 {2}\[release\]\n.*received .*date/,
  ],
  ['an index out of order', indexOf(['1.1.0', '1.0.0']), /received .*1\.0\.0 stands after 1\.1\.0/],
  [
    'an index with a version twice',
    indexOf(['1.0.0', '1.0.0']),
    /received .*1\.0\.0 is listed twice/,
  ],
  [
    'a release without a snapshot',
    indexOf(['1.0.0', '1.0.1']),
    /releases.1\.0\.1\.json:1:1 {2}\[release\]\n.*received +no such file/,
  ],
  [
    'two snapshots of one version',
    (workspace) => {
      indexOf(['1.0.0', '1.0.1'])(workspace)
      workspace.write('releases/1.0.1.json', workspace.read('releases/1.0.0.json'))
    },
    /releases.1\.0\.1\.json:1:1 .*\n.*received +the snapshot of 1\.0\.0/,
  ],
  [
    'a snapshot that changed',
    ({ edit }) => edit('releases/1.0.0.json', '"Norland"', '"Nordland"'),
    /releases.1\.0\.0\.json:1:1 .*\n.*received .*fingerprint/,
  ],
  [
    'an index of another snapshot',
    ({ read, write }) =>
      write(
        'releases/index.json',
        read('releases/index.json').replace(/"[0-9a-f]{64}"/, `"${'0'.repeat(64)}"`),
      ),
    /releases.1\.0\.0\.json:1:1 .*\n.*received +another snapshot of 1\.0\.0/,
  ],
])('%s is refused, and nothing is written', async (_, harm, said) => {
  const workspace = await released()
  harm(workspace)
  const before = workspace.tree()
  const { code, out, err } = await workspace.call()
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(said)
  expect(err).not.toMatch(/^\s+at /m)
  expect(workspace.tree()).toEqual(before)
})

test('all that is wrong is told in one run', async () => {
  const { declare, write, call } = await released()
  declare('minor', 'nobody')
  write('releases/index.json', 'none')
  write('records/places/broken.yaml', 'id: [')
  expect((await call()).err).toMatch(/broken\.yaml[^]*index\.json[^]*nobody[^]*3 findings/)
})

test('where it cannot be written, the tree is left as it was', async () => {
  const { dataFolder, tree, call } = coastWorkspace()
  symlinkSync(join(dataFolder, 'nowhere', 'at-all'), join(dataFolder, 'releases'))
  const before = tree()
  await expect(call()).rejects.toThrow(/ENOENT|EEXIST/)
  expect(tree()).toEqual(before)
  rmSync(join(dataFolder, 'releases'))
  expect(await call()).toMatchObject({ code: 0 })
})

test.each([['yesterday'], ['2001-02-30'], ['2001-05-03', '2001-05-04']])(
  '%s is wrong usage',
  async (...args) => {
    const { call, tree } = coastWorkspace()
    const before = tree()
    expect(await call(...args)).toMatchObject({ code: 2, out: '' })
    expect(tree()).toEqual(before)
  },
)
