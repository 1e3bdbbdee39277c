import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { jsonText } from '../emit/files.ts'
import { at, draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import type { CoastFolder } from '../testing/coast-folder.ts'
import { facts } from '../testing/coast.ts'
import { releasedFolder, without } from '../testing/released-folder.ts'
import { gate } from './gate.ts'

beforeEach(() => void vi.stubEnv('CI', ''))
afterEach(() => void vi.unstubAllEnvs())

async function called({ dataFolder, sourcesFolder }: CoastFolder) {
  const out: string[] = []
  const err: string[] = []
  const code = await gate.run([], {
    dataFolder,
    sourcesFolder,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const git = (folder: CoastFolder, ...args: readonly string[]) =>
  execFileSync(
    'git',
    [
      '-c',
      'user.name=Ada Berg',
      '-c',
      'user.email=ada@example.org',
      '-c',
      'commit.gpgsign=false',
      ...args,
    ],
    {
      cwd: join(folder.dataFolder, '..'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )

/** The made-up workspace after a change since its release, in a repository that has the release. */
function committed(change?: (drafts: Drafts) => void): CoastFolder {
  const folder = releasedFolder(change)
  git(folder, 'init', '--quiet')
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', '--message', 'Release 1.0.0')
  return folder
}

const declare = (folder: CoastFolder, bump: string) =>
  folder.write(
    '../.changeset/brave-cat.md',
    `---\n'${facts.name}': ${bump}\n---\n\nWhat changed.\n`,
  )

const correct = (drafts: Drafts) => void (draft(drafts, 'states', 'norland').name = 'Nordland')
const remove = (drafts: Drafts) => void (drafts.concepts = without(drafts.concepts, 'hand-work'))
const redirect = (drafts: Drafts, kind: 'moved' | 'withdrawn') => {
  remove(drafts)
  drafts.redirects.push({
    id: 'hand-work',
    type: 'redirect',
    kind,
    to: kind === 'moved' ? ['lamp-oil'] : [],
    version: '2.0.0',
    reason: 'One term is enough.',
  })
}

/** The first line of each finding: where it is, which record, which rule. */
const findings = (err: string) =>
  err
    .split('\n')
    .filter((line) => /:\d+:\d+ /.test(line))
    .map((line) => line.replace(/^\S*\/data\/|^data\//, ''))

test('where nothing changed, it is open', async () => {
  expect(await called(committed())).toEqual({
    code: 0,
    out: 'Least bump: none; no record changed since 1.0.0. Declared: 1.0.0.',
    err: '',
  })
})

test('where nothing is released yet, it says so and is open', async () => {
  const folder = committed()
  git(folder, 'rm', '-r', '--quiet', 'data/releases')
  git(folder, 'commit', '--quiet', '--amend', '--message', 'Nothing yet')
  expect(await called(folder)).toEqual({
    code: 0,
    out: 'Nothing is released yet, so there is nothing to compare with.',
    err: '',
  })
})

test.each<[string, (drafts: Drafts) => void, string]>([
  [
    'a word',
    (drafts) =>
      void (draft(drafts, 'claims', 'drafter-on-hands').statement = 'Lamps wanted hands.'),
    'patch',
  ],
  ['a fact', correct, 'minor'],
  ['a record that moved', (drafts) => redirect(drafts, 'moved'), 'minor'],
  ['a record that was withdrawn', (drafts) => redirect(drafts, 'withdrawn'), 'major'],
])('%s asks for the bump of the policy, or a greater one', async (_, change, least) => {
  const bumps = ['patch', 'minor', 'major']
  for (const bump of bumps) {
    const folder = committed(change)
    declare(folder, bump)
    const { code, err } = await called(folder)
    expect({ bump, code }).toEqual({
      bump,
      code: bumps.indexOf(bump) < bumps.indexOf(least) ? 1 : 0,
    })
    if (code === 1)
      expect(findings(err)).toEqual([
        expect.stringMatching(/^package\.json:1:1 .*\[bump-is-declared\]$/),
      ])
  }
})

test('data that changed without a changeset is refused, and the record that demands the bump is named', async () => {
  const { code, err } = await called(committed(correct))
  expect(code).toBe(1)
  expect(findings(err)).toEqual(['package.json:1:1  norland  [bump-is-declared]'])
  expect(err).toContain('version 1.0.0, after 1.0.0')
  expect(err).toMatch(
    /expected {2}1\.1\.0 or later, because a fact was corrected \(states, norland\)/,
  )
})

test('an id that is gone without a redirect is refused whatever the bump', async () => {
  const folder = committed(remove)
  declare(folder, 'major')
  const { code, err } = await called(folder)
  expect(code).toBe(1)
  expect(findings(err)).toEqual(['records/concepts/hand-work.yaml:1:1  hand-work  [id-is-kept]'])
  expect(err).toContain('pnpm data new redirects hand-work')
})

test('a released id that names a record of another type is refused whatever the bump', async () => {
  const folder = committed((drafts) => {
    remove(drafts)
    drafts.places.push({
      id: 'hand-work',
      type: 'place',
      name: 'northern coast',
      kind: 'region',
      evidence: [at('the northern coast were once kept')],
    })
  })
  declare(folder, 'major')
  const { code, err } = await called(folder)
  expect(code).toBe(1)
  expect(findings(err)).toEqual(['records/places/hand-work.yaml:1:1  hand-work  [type-is-kept]'])
})

test('a released redirect is not taken back', async () => {
  const folder = committed((drafts) => void (drafts.redirects = []))
  declare(folder, 'major')
  expect(findings((await called(folder)).err)).toEqual([
    'records/redirects/old-tower.yaml:1:1  old-tower  [id-is-kept]',
  ])
})

const snapshotOf = (folder: CoastFolder) =>
  readFileSync(join(folder.dataFolder, 'releases/1.0.0.json'), 'utf8')

test('a snapshot that is not what git has at the commit that added it is refused, also where it was committed since', async () => {
  const folder = committed()
  folder.write('releases/1.0.0.json', `${snapshotOf(folder)} `)
  for (const step of [
    () => '',
    () => git(folder, 'commit', '--quiet', '--all', '--message', 'Touch it'),
  ]) {
    step()
    const { code, err } = await called(folder)
    expect(code).toBe(1)
    expect(findings(err)).toEqual(['releases/1.0.0.json:1:1  [snapshot-is-kept]'])
    expect(err).toMatch(/fix {7}Take it back: git checkout [0-9a-f]{10} -- /)
  }
})

test('a snapshot and an index that are gone together are missed', async () => {
  const folder = committed()
  git(folder, 'rm', '-r', '--quiet', 'data/releases')
  git(folder, 'commit', '--quiet', '--message', 'Forget it')
  const { code, err } = await called(folder)
  expect(code).toBe(1)
  expect(findings(err)).toEqual(['releases/1.0.0.json:1:1  [snapshot-is-kept]'])
})

test.each<[string, (entry: Record<string, unknown>) => unknown[]]>([
  ['another fingerprint', (entry) => [{ ...entry, fingerprint: '0'.repeat(64) }]],
  [
    'other counts',
    (entry) => [{ ...entry, counts: { ...(entry['counts'] as object), people: 7 } }],
  ],
  ['no entry for a snapshot', () => []],
  ['a release twice', (entry) => [entry, entry]],
  ['another order than that of versions', (entry) => [{ ...entry, version: '1.1.0' }, entry]],
])('an index with %s is refused', async (_, change) => {
  const folder = committed()
  const index = JSON.parse(
    readFileSync(join(folder.dataFolder, 'releases/index.json'), 'utf8'),
  ) as Record<string, unknown>[]
  folder.write('releases/index.json', jsonText(change(index[0] ?? {})))
  const { code, err } = await called(folder)
  expect(code).toBe(1)
  expect(findings(err).length).toBeGreaterThan(0)
  for (const finding of findings(err)) expect(finding).toMatch(/^releases\//)
})

test('all that is wrong is told in one run', async () => {
  const folder = committed((drafts) => {
    remove(drafts)
    correct(drafts)
  })
  folder.write('releases/1.0.0.json', `${snapshotOf(folder)} `)
  folder.write('releases/1.0.1.json', '{}')
  const { err } = await called(folder)
  expect(findings(err).map((line) => line.split('[').at(-1))).toEqual([
    'index-agrees]',
    'snapshot-is-kept]',
    'id-is-kept]',
    'bump-is-declared]',
  ])
})

test('records with findings are refused as check does, beside what is wrong with the releases', async () => {
  const folder = committed(
    (drafts) => void (draft(drafts, 'claims', 'berg-on-oil').speaker = 'ada-burg'),
  )
  folder.write('releases/1.0.0.json', `${snapshotOf(folder)} `)
  const rules = findings((await called(folder)).err).map((line) => line.split('[').at(-1))
  expect(rules).toEqual(expect.arrayContaining(['references-resolve]', 'snapshot-is-kept]']))
})

test('a changeset that cannot be read is a finding', async () => {
  const folder = committed(correct)
  folder.write('../.changeset/brave-cat.md', `---\n'${facts.name}': huge\n---\n\nWhat changed.\n`)
  const { code, err } = await called(folder)
  expect(code).toBe(1)
  expect(findings(err)[0]).toMatch(/\.changeset.*\[changeset\]$/)
})

/** The same workspace as a shallow clone, and without git. */
const unknowable: [string, () => CoastFolder][] = [
  [
    'a shallow clone',
    () => {
      const [folder, origin] = [releasedFolder(), committed()]
      git(origin, 'commit', '--quiet', '--allow-empty', '--message', 'Go on')
      git(
        folder,
        'clone',
        '--quiet',
        '--depth',
        '1',
        pathToFileURL(join(origin.dataFolder, '..')).href,
        'clone',
      )
      return { ...folder, dataFolder: join(folder.dataFolder, '../clone/data') }
    },
  ],
  ['a folder without git', releasedFolder],
]

test.each(unknowable)(
  'in %s, it says that the snapshots could not be checked, and is open',
  async (_, make) => {
    const { code, out, err } = await called(make())
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /^Whether the snapshots are as they were released could not be checked: .+\n/,
    )
  },
)

test.each(unknowable)('in CI, %s is refused', async (_, make) => {
  vi.stubEnv('CI', 'true')
  const { code, err } = await called(make())
  expect(code).toBe(1)
  expect(findings(err)).toEqual(['releases:1:1  [snapshot-is-kept]'])
})

test('it takes no arguments', async () => {
  const { dataFolder, sourcesFolder } = releasedFolder()
  expect(
    await gate.run(['x'], {
      dataFolder,
      sourcesFolder,
      out: () => {},
      err: () => {},
      isTerminal: false,
    }),
  ).toBe(2)
})
