import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draft, type Change } from '../testing/coast.ts'
import {
  addPlace,
  changeReleasedInterface,
  correctState,
  findingLines,
  redirectConcept,
  releasedFolder,
  removeConcept,
  rewordClaim,
  type ReleasedFolder,
} from '../testing/released-folder.ts'
import { errOf, outOf, run } from '../testing/run.ts'

beforeEach(() => void vi.stubEnv('CI', ''))
afterEach(() => void vi.unstubAllEnvs())

async function gate(folder: ReleasedFolder) {
  const { code, err } = await run(folder, 'gate')
  return { code, findings: findingLines(err) }
}

const rulesIn = (lines: readonly string[]) =>
  lines.map((line) => /\[(.*)\]$/.exec(line)?.[1] ?? line)

test('passes when nothing changed', async () => {
  expect(await outOf(releasedFolder(), 'gate')).toBe(
    'Required bump: none. No record changed since 1.0.0. Declared: 1.0.0.',
  )
})

test('passes when nothing is released yet', async () => {
  const folder = releasedFolder()
  folder.git('rm', '-r', '--quiet', 'data/releases')
  folder.git('commit', '--quiet', '--amend', '--message', 'Nothing yet')
  expect(await outOf(folder, 'gate')).toBe(
    'Nothing is released yet, so there is nothing to compare with.',
  )
})

test.each<[string, Change, string]>([
  ['a change of wording', rewordClaim, 'patch'],
  ['a corrected fact', correctState, 'minor'],
  ['a moved record', (drafts) => redirectConcept(drafts, 'moved'), 'minor'],
  ['a withdrawn record', (drafts) => redirectConcept(drafts, 'withdrawn'), 'major'],
])('%s requires the bump of the policy', async (_, change, least) => {
  const folder = releasedFolder(change)
  const bumps = ['patch', 'minor', 'major']
  for (const bump of bumps.slice(0, bumps.indexOf(least) + 1).slice(-2)) {
    folder.declare(bump)
    const { code, findings } = await gate(folder)
    expect({ bump, code }).toEqual({ bump, code: bump === least ? 0 : 1 })
    expect(rulesIn(findings)).toEqual(bump === least ? [] : ['bump-is-declared'])
  }
})

test('names the record that requires the bump of an undeclared change', async () => {
  const err = await errOf(releasedFolder(correctState), 'gate')
  expect(findingLines(err)).toEqual(['package.json:1:1  norland  [bump-is-declared]'])
  expect(err).toContain('version 1.0.0, after 1.0.0')
  expect(err).toMatch(
    /expected {2}1\.1\.0 or later, because a fact was corrected \(states, norland\)\n.*fix +.*pnpm changeset/,
  )
})

test('an interface that lost something requires a major bump, without a change of any record', async () => {
  const folder = releasedFolder()
  changeReleasedInterface(folder)
  folder.git('commit', '--all', '--quiet', '--amend', '--no-edit')
  folder.declare('minor')
  const err = await errOf(folder, 'gate')
  expect(findingLines(err)).toEqual(['package.json:1:1  [bump-is-declared]'])
  expect(err).toMatch(/2\.0\.0 or later, because an export or a subpath was removed \(\.\/talks\)/)
  folder.declare('major')
  expect(await gate(folder)).toEqual({ code: 0, findings: [] })
})

const snapshot = 'releases/1.0.0.json'
const table = 'releases/exports/1.0.0/events/events.csv'
const touchSnapshot = ({ read, write }: ReleasedFolder) => write(snapshot, `${read(snapshot)} `)

test.each<[string, Change, (folder: ReleasedFolder) => void, string[]]>([
  [
    'a removed id without a redirect',
    removeConcept,
    ({ declare }) => declare('major'),
    ['records/concepts/hand-work.yaml:1:1  hand-work  [id-is-kept]'],
  ],
  [
    'an id with another type',
    (drafts) => {
      removeConcept(drafts)
      addPlace(drafts, 'hand-work')
    },
    ({ declare }) => declare('major'),
    ['records/places/hand-work.yaml:1:1  hand-work  [type-is-kept]'],
  ],
  [
    'a removed redirect',
    (drafts) => void (drafts.redirects = []),
    ({ declare }) => declare('major'),
    ['records/redirects/old-tower.yaml:1:1  old-tower  [id-is-kept]'],
  ],
  ['a changed snapshot', () => {}, touchSnapshot, [`${snapshot}:1:1  [snapshot-is-kept]`]],
  [
    'a changed table of a release',
    () => {},
    (folder) => {
      folder.write(table, 'entry')
      folder.commit()
      folder.write(table, 'event')
    },
    [`${table}:1:1  [snapshot-is-kept]`],
  ],
  [
    'a changed snapshot that was committed',
    () => {},
    (folder) => {
      touchSnapshot(folder)
      folder.commit()
    },
    [`${snapshot}:1:1  [snapshot-is-kept]`],
  ],
  [
    'removed releases',
    () => {},
    (folder) => {
      rmSync(join(folder.dataFolder, 'releases'), { recursive: true })
      folder.commit()
    },
    ['releases/1.0.0.interface.json', snapshot].map((file) => `${file}:1:1  [snapshot-is-kept]`),
  ],
  [
    'an index without the release',
    () => {},
    ({ write }) => write('releases/index.json', '[]'),
    ['releases/index.json:1:1  [index-agrees]'],
  ],
  [
    'an unreadable changeset',
    () => {},
    ({ declare }) => declare('huge'),
    ['.changeset:1:1  [changeset]'],
  ],
  [
    'several changes, all of them',
    (drafts) => {
      removeConcept(drafts)
      correctState(drafts)
    },
    (folder) => {
      touchSnapshot(folder)
      folder.write('releases/1.0.1.json', '{}')
    },
    [
      'releases/index.json:1:1  [index-agrees]',
      `${snapshot}:1:1  [snapshot-is-kept]`,
      'records/concepts/hand-work.yaml:1:1  hand-work  [id-is-kept]',
      'package.json:1:1  hand-work  [bump-is-declared]',
    ],
  ],
])('refuses %s', async (_, change, harm, expected) => {
  const folder = releasedFolder(change)
  harm(folder)
  const { code, findings } = await gate(folder)
  expect({
    code,
    findings: findings.map((line) => line.replace(/^.*(?=\.changeset:)/, '')),
  }).toEqual({ code: 1, findings: expected })
})

test('lists findings in the records beside those in the releases', async () => {
  const folder = releasedFolder(
    (drafts) => void (draft(drafts, 'claims', 'berg-on-oil').speaker = 'ada-burg'),
  )
  touchSnapshot(folder)
  expect(rulesIn((await gate(folder)).findings)).toEqual(
    expect.arrayContaining(['references-resolve', 'snapshot-is-kept']),
  )
})

/** Workspaces in which git does not know the snapshots as they were released. */
const withoutHistory: [string, () => ReleasedFolder][] = [
  [
    'a shallow clone',
    () => {
      const folder = releasedFolder()
      folder.commit()
      const origin = pathToFileURL(join(folder.dataFolder, '..')).href
      folder.git('clone', '--quiet', '--depth', '1', origin, 'clone')
      return { ...folder, dataFolder: join(folder.dataFolder, '../clone/data') }
    },
  ],
  [
    'a folder without git',
    () => {
      const folder = releasedFolder()
      rmSync(join(folder.dataFolder, '../.git'), { recursive: true })
      return folder
    },
  ],
]

test.each(withoutHistory)('in %s, says that snapshots were not compared', async (_, make) => {
  const out = await outOf(make(), 'gate')
  expect(out).toMatch(/^Snapshots were not compared with git: .+\n/)
})

test.each(withoutHistory)('in %s, fails in CI', async (_, make) => {
  vi.stubEnv('CI', 'true')
  expect(await gate(make())).toEqual({
    code: 1,
    findings: ['releases:1:1  [snapshot-is-kept]'],
  })
})
