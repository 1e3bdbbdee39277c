import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { dataset } from '@nkidp/schema'
import { canonicalJson } from '@nkidp/schema/json'
import { onceWrong } from '@nkidp/schema/testing'
import { expect, onTestFinished, test } from 'vitest'
import { jsonText } from '../emit/files.ts'
import { datasetDiff } from '../release/diff/diff-schema.ts'
import { readSnapshot } from '../release/diff/snapshot.ts'
import { currentInterface } from '../release/interface/package-interface.ts'
import { draft, facts, type Change } from '../testing/coast.ts'
import {
  addPlace,
  correctState,
  redirectConcept,
  releasedFolder,
  removeConcept,
  type ReleasedFolder,
} from '../testing/released-folder.ts'
import { killed } from '../testing/killed.ts'
import { errOf, outOf, run } from '../testing/run.ts'

/** What git sees of the workspace: its uncommitted changes, and the content of changed files. */
const state = ({ git }: ReleasedFolder) => git('status', '--porcelain') + git('diff')

const parsed = <T>(folder: ReleasedFolder, file: string) => JSON.parse(folder.read(file)) as T

test('the first release contains everything, as additions', async () => {
  const folder = releasedFolder()
  rmSync(join(folder.dataFolder, 'releases'), { recursive: true })
  folder.write('package.json', jsonText({ ...facts, version: '0.0.0' }))
  folder.declare('major')
  folder.commit()
  expect(await outOf(folder, 'release', '2001-05-03')).toMatch(
    /^@example\/coast-data is now 1\.0\.0\.\nReleased the data as 1\.0\.0: \d+ records changed\.$/,
  )
  expect(parsed(folder, 'package.json')).toMatchObject({ version: '1.0.0' })
  expect(state(folder)).toMatch(/^ D \.changeset\/brave-cat\.md$/m)
  expect(state(folder)).not.toMatch(/\?\? \.changeset/)

  const snapshot = parsed(folder, 'releases/1.0.0.json')
  expect(readSnapshot(folder.read('releases/1.0.0.json'))).toEqual({ value: snapshot })
  expect(folder.read('releases/1.0.0.json')).toBe(`${canonicalJson(snapshot)}\n`)
  const { meta } = dataset.parse(snapshot)
  expect(meta.issued).toBe('2001-05-03')
  await run(folder, 'emit')
  expect(parsed(folder, 'json/dataset.json')).toEqual(snapshot)
  expect(parsed(folder, 'releases/index.json')).toEqual([
    { version: '1.0.0', date: '2001-05-03', fingerprint: meta.fingerprint, counts: meta.counts },
  ])
  const { changes } = datasetDiff.parse(parsed(folder, 'releases/1.0.0.notes.json'))
  expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['added']))
  expect(changes).toHaveLength(Object.values(meta.counts).reduce((sum, count) => sum + count))
})

test('a later release adds to the files; a second run changes nothing', async () => {
  const folder = releasedFolder((drafts) => {
    addPlace(drafts)
    correctState(drafts)
  })
  const first = folder.read('releases/1.0.0.json')
  folder.declare('minor')
  folder.commit()
  await outOf(folder, 'release', '2001-06-01')

  expect(parsed(folder, 'releases/1.1.0.notes.json')).toMatchObject({
    from: { version: '1.0.0' },
    to: { version: '1.1.0' },
    bump: 'minor',
    changes: [
      { id: 'norland', change: 'corrected' },
      { id: 'the-coast', change: 'added' },
    ],
  })
  expect(parsed(folder, 'releases/index.json')).toMatchObject([
    { version: '1.0.0', date: '2001-05-04' },
    { version: '1.1.0', date: '2001-06-01' },
  ])
  expect(folder.read('releases/1.0.0.json')).toBe(first)
  expect(folder.read('CHANGELOG.md')).toMatch(
    /^# @example\/coast-data\n\n## 1\.1\.0\n\n### Minor Changes\n\n- \w+: What changed\.\n- Records:\n {2}- \*\*Added\*\*\n {4}- `the-coast` \(places\): northern coast\n {2}- \*\*Corrections\*\*\n {4}- `norland` \(states\): Nordland\n {6}- `name`: 'Norland' → 'Nordland'\n/,
  )

  expect(parsed(folder, 'releases/1.1.0.interface.json')).toEqual(
    await currentInterface(folder.dataFolder),
  )

  const before = state(folder)
  expect(await outOf(folder, 'release')).toBe('The data of 1.1.0 are released and unchanged.')
  expect(state(folder)).toBe(before)
})

test('a release of code has the same records; without a date, it is of today', async () => {
  const folder = releasedFolder()
  folder.declare('patch')
  folder.commit()
  const today = () => new Date().toISOString().slice(0, 10)
  const days = [today()]
  await outOf(folder, 'release')
  days.push(today())
  expect(parsed(folder, 'releases/1.0.1.notes.json')).toMatchObject({ changes: [], bump: 'none' })
  expect(folder.read('CHANGELOG.md')).not.toContain('Records')
  expect(days).toContain(parsed<{ date: string }[]>(folder, 'releases/index.json')[1]?.date)
})

test.each<[string, Change, (folder: ReleasedFolder) => void, RegExp, day?: string]>([
  [
    'a bump that is too low',
    addPlace,
    ({ declare }) => declare('patch'),
    /package\.json:1:1 {2}version {2}\[release\]\n.*received +version 1\.0\.1, after 1\.0\.0\n.*expected +1\.1\.0 or later, because .+\(places, the-coast\)/,
  ],
  [
    'a removed id',
    removeConcept,
    ({ declare }) => declare('major'),
    /hand-work\.yaml:1:1 .*\[id-is-kept\]/,
  ],
  [
    'a redirect with another version',
    (drafts) => redirectConcept(drafts, 'withdrawn', '7.7.7'),
    ({ declare }) => declare('major'),
    /redirects.hand-work\.yaml:1:1 .*\[redirect-is-dated\]\n.*received +7\.7\.7\n.*expected +2\.0\.0/,
  ],
  [
    'a changeset without a package of the workspace',
    () => {},
    ({ declare }) => declare('minor', '@example/haven-data'),
    /\.changeset:1:1 {2}\[changeset\]\n.*received .*brave-cat.* for package @example\/haven-data which is not in the workspace/,
  ],
  [
    'findings in records, changesets and releases, all in one run',
    (drafts) => void (draft(drafts, 'claims', 'berg-on-oil').speaker = 'ada-burg'),
    ({ declare, write }) => {
      declare('huge')
      write('releases/index.json', 'none')
    },
    /berg-on-oil\.yaml[^]*index\.json[^]*\.changeset[^]*huge/,
  ],
  [
    'a day before the newest release, as of a clock that is late',
    () => {},
    ({ declare }) => declare('patch'),
    /index\.json:1:1 {2}date {2}\[release\]\n.*received +1999-12-31/,
    '1999-12-31',
  ],
])('refuses %s and writes nothing', async (_, change, harm, message, day) => {
  const folder = releasedFolder(change)
  harm(folder)
  folder.commit()
  const { code, out, err } = await run(folder, 'release', ...(day === undefined ? [] : [day]))
  expect({ code, out, state: state(folder) }).toEqual({ code: 1, out: '', state: '' })
  expect(err).toMatch(message)
})

test('refuses uncommitted changes, and goes on after an interrupted run is undone', async () => {
  onceWrong(
    'Interrupted releases',
    'a second release with an unclean tree',
    'refused, and says what to do',
  )
  const folder = releasedFolder(addPlace)
  folder.declare('minor')
  folder.commit()
  folder.git('config', 'status.showUntrackedFiles', 'no')
  folder.write('releases/1.1.0.json', 'half a file')
  const before = state(folder)
  const { code, out, err } = await run(folder, 'release')
  expect({ code, out, state: state(folder) }).toEqual({ code: 1, out: '', state: before })
  expect(err).toMatch(/clean working tree:\n\?\? data\/releases\/1\.1\.0\.json\n/)
  expect(err).toContain('git restore :/ && git clean -di :/')

  folder.git('restore', '.')
  folder.git('clean', '-df', '--quiet')
  await outOf(folder, 'release')
})

test.each([1, 4, 8])(
  'killed at change %d, a release is refused or complete, and is of the same version once the first is undone',
  async (change) => {
    onceWrong(
      'Interrupted releases',
      `SIGKILL at change ${change} of a file`,
      'the same version once it is undone',
    )
    const folder = releasedFolder(addPlace)
    folder.declare('minor')
    folder.commit()
    const signal = await killed(folder, change, 'release', '2001-06-01')
    if (change === 1) expect(signal).toBe('SIGKILL') // The system may tell of later changes after the end.
    const again = await run(folder, 'release', '2001-06-01')
    if (again.code !== 0) {
      expect(again.err).toContain('git restore :/ && git clean -di :/')
      folder.git('restore', ':/')
      folder.git('clean', '-df', '--quiet', ':/')
      await outOf(folder, 'release', '2001-06-01')
    }
    expect(parsed(folder, 'package.json')).toMatchObject({ version: '1.1.0' })
    expect(
      parsed<{ version: string }[]>(folder, 'releases/index.json').map(({ version }) => version),
    ).toEqual(['1.0.0', '1.1.0'])
    expect(folder.read('CHANGELOG.md').match(/^## .*/gm)).toEqual(['## 1.1.0'])
    expect(state(folder)).not.toMatch(/\/\.[^/]+\.\d+-|\?\? \.changeset/)
  },
)

test('of two releases at once, one is refused and writes nothing', async () => {
  onceWrong('Interrupted releases', 'two releases at once', 'the second is refused')
  const folder = releasedFolder(addPlace)
  folder.declare('minor')
  folder.commit()
  const other = spawn('sleep', ['60'])
  onTestFinished(() => void other.kill())
  folder.write(`../.git/release-${other.pid}-0/lock`, '')
  expect(await run(folder, 'release')).toEqual({
    code: 1,
    out: '',
    err: `Process ${other.pid} is making a release. Wait until it ends.`,
  })
  expect(state(folder)).toBe('')

  const ended = once(other, 'exit')
  other.kill()
  await ended
  await outOf(folder, 'release')
})

test('says what to do if it cannot write', async () => {
  const folder = releasedFolder(addPlace)
  folder.declare('minor')
  folder.write('CHANGELOG.md/in-the-way', '')
  folder.commit()
  const err = await errOf(folder, 'release')
  expect(err).toMatch(/^The release is not complete\. To undo .*\n.*\[changeset\]\n/)
})

test('refuses a folder without git', async () => {
  const folder = releasedFolder(addPlace)
  folder.declare('minor')
  rmSync(join(folder.dataFolder, '../.git'), { recursive: true })
  const err = await errOf(folder, 'release')
  expect(err).toContain('git says: ')
})
