import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { jsonSchemaFiles } from '../emit/json-schemas.ts'
import { coastDataset } from '../testing/coast-dataset.ts'
import { at, draft, timed, type Change, type Drafts } from '../testing/coast.ts'
import {
  addPlace,
  changeReleasedInterface,
  redirectConcept,
  releasedFolder,
  removeConcept,
} from '../testing/released-folder.ts'
import { errOf, outOf, run } from '../testing/run.ts'

function edit(drafts: Drafts): void {
  removeConcept(drafts)
  Object.assign(draft(drafts, 'claims', 'berg-on-oil').period!, timed('1905', 'inferred'))
  const strike = draft(drafts, 'chronology', 'keepers-strike')
  strike.summary = 'The keepers refuse to work, and no light burns.'
  addPlace(drafts)
}

/** The same with a redirect, and evidence at another place. */
function editWithRedirect(drafts: Drafts): void {
  edit(drafts)
  redirectConcept(drafts, 'moved')
  draft(drafts, 'people', 'ada-berg').evidence = [at('Drafted by Ada Berg, Guild of Keepers')]
}

/** What `diff` prints for the records after a change, beside their release. */
const printed = (change: Change, ...options: readonly string[]) =>
  outOf(releasedFolder(change), 'diff', '1.0.0', 'worktree', ...options)

test('a table shows each change in its class, then the required bump', async () => {
  const lines = (await printed(edit)).split('\n')
  const rows = lines.filter((line) => line.startsWith('│'))
  expect(
    rows.map((row) =>
      row
        .split('│')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
  ).toEqual([
    ['Class', 'Record', 'What', 'Bump'],
    ['Added', 'places/the-coast', 'northern coast', 'minor'],
    ['Removed', 'concepts/hand-work', 'by hand', 'major'],
    ['Corrections', 'claims/berg-on-oil', "period.edtf: '1906' → '1905'", 'minor'],
    [
      'Wording',
      'chronology/keepers-strike',
      "summary: '… work, and no lamp burns.' → '… work, and no light burns.'",
      'patch',
    ],
  ])
  expect(lines.at(-1)).toBe(
    'Required bump: major. hand-work (concepts): an id was removed without a redirect.',
  )
})

test('with a redirect for the removed record, the required bump is minor', async () => {
  const out = await printed(editWithRedirect)
  expect(out).toMatch(/│ Moved +│ concepts\/hand-work +│ by hand → lamp-oil +│ minor/)
  expect(out).not.toMatch(/Removed|redirects\//)
  expect(out.split('\n').slice(-3)).toEqual([
    'Required bump: minor. the-coast (places): a record is new.',
    'Also minor: hand-work (concepts): an id moved to one record of the same type.',
    'Also minor: berg-on-oil (claims): a fact was corrected.',
  ])
})

test('Markdown is for a changelog: it only counts the changes of evidence', async () => {
  expect(await printed(editWithRedirect, '--format', 'markdown')).toBe(`- **Added**
  - \`the-coast\` (places): northern coast
- **Moved**
  - \`hand-work\` → \`lamp-oil\` (concepts): by hand
- **Corrections**
  - \`berg-on-oil\` (claims): The change of fuel was unwelcome.
    - \`period.edtf\`: '1906' → '1905'
- **Wording**
  - \`keepers-strike\` (chronology): Keepers strike
    - \`summary\`: '… work, and no lamp burns.' → '… work, and no light burns.'
- **Other changes**
  - \`evidence\`: in 1 record`)
})

test('JSON is valid under schema/diff.json', async () => {
  const schema = jsonSchemaFiles().get('schema/diff.json') ?? ''
  const validate = new Ajv().compile(JSON.parse(schema) as object)
  for (const change of [edit, editWithRedirect, () => {}]) {
    const diff = JSON.parse(await printed(change, '--format=json')) as object
    expect(validate(diff), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...diff, bump: 'huge' })).toBe(false)
  }
})

test('of a changed list, shows the items that were removed and added', async () => {
  const out = await printed((drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').about = ['guild-of-keepers', 'norland']
  })
  expect(out).toContain("about: without 'lamp-oil', with 'guild-of-keepers', with 'norland'")
})

test('separates what was added to a record from what was corrected in it', async () => {
  const out = await printed(
    (drafts) => {
      draft(drafts, 'people', 'ada-berg').alsoNamed = ['Berg']
      draft(drafts, 'claims', 'berg-on-oil').stance.mode = 'expected'
      draft(drafts, 'claims', 'berg-on-oil').chronology = [
        { entry: 'keepers-strike', basis: 'stated' },
      ]
    },
    '--format',
    'markdown',
  )
  expect(out).toBe(`- **Added to records**
  - \`ada-berg\` (people): Ada Berg
    - \`alsoNamed\`: with \\[ 'Berg' \\]
  - \`berg-on-oil\` (claims): The change of fuel was unwelcome.
    - \`chronology\`: with \\[ { entry: 'keepers-strike', basis: 'stated' } \\]
- **Corrections**
  - \`berg-on-oil\` (claims): The change of fuel was unwelcome.
    - \`stance.mode\`: 'perceived' → 'expected'`)
})

test('equal data require no bump; a side may be a file, which has no interface', async () => {
  const folder = releasedFolder()
  const file = join(folder.dataFolder, 'releases/1.0.0.json')
  const none = 'Required bump: none. No record changed since 1.0.0.'
  expect(await outOf(folder, 'diff', '1.0.0', 'worktree')).toBe(none)
  expect(await outOf(folder, 'diff', file, '1.0.0')).toBe(
    `${none} Exports and schemas were not compared: one version has no copy of them.`,
  )
})

test('lists what changed in exports and schemas, and each reason for the bump', async () => {
  const folder = releasedFolder()
  changeReleasedInterface(folder)
  const { out } = await run(folder, 'diff', '1.0.0', 'worktree')
  for (const [name, change, bump] of [
    ['./talks', 'removed', 'major'],
    ['claims[].chronology[]', 'string → object', 'major'],
    ['claims[].voice', 'without chorus', 'major'],
    ['meta.codingCaveat', 'new', 'minor'],
  ] as const)
    expect(out.split('\n').map((row) => row.split(/ *│ */).slice(1, -1))).toContainEqual([
      expect.stringMatching(/^(Interface)?$/) as string,
      ...[name, change, bump],
    ])
  expect(out.split('\n').slice(-3)).toEqual([
    'Required bump: major. ./talks: an export or a subpath was removed.',
    'Also major: claims[].chronology[]: a field changed its type, or whether it can be absent or null.',
    'Also major: claims[].voice: a term of a vocabulary was removed.',
  ])
  expect((await run(folder, 'diff', '1.0.0', 'worktree', '--format=markdown')).out)
    .toBe(`- **Interface**
  - \`./talks\`: removed
  - \`claims[].chronology[]\`: string → object
  - \`claims[].voice\`: without chorus
  - New: \`meta.codingCaveat\``)
})

test('refuses what it cannot compare, with the findings of both sides', async () => {
  const folder = releasedFolder()
  const snapshot = folder.read('releases/1.0.0.json')
  folder.write('text.json', 'text')
  folder.write('package-lock.json', '{}')
  folder.write('redirect.json', snapshot.replace('"kind":"moved"', '"kind":"lost"'))
  folder.write('altered.json', snapshot.replace('Ada Berg', 'Ida Berg'))
  folder.write('releases/1.2.0.json', snapshot)
  const file = (name: string) => join(folder.dataFolder, name)
  for (const [name, message] of [
    ['1.1.0', /received {2}no such release\n {2}expected {2}one of worktree, 1\.0\.0, 1\.2\.0/],
    ['1.2.0', /1\.2\.0\.json.*\n {2}received {2}version 1\.0\.0\n {2}expected {2}version 1\.2\.0/],
    [file('none.json'), /none\.json.*\n {2}received {2}no such file or directory/],
    [file('records'), /records:1:1.*\n {2}received {2}illegal operation on a directory/],
    [file('text.json'), /text\.json.*\n {2}received {2}invalid JSON: /],
    [file('package-lock.json'), /received {2}meta: .*; event: .*; speakers: .*; 12 more\n/],
    [file('redirect.json'), /received {2}redirects\[0\]\.kind: /],
    [file('altered.json'), /received {2}records with the fingerprint [0-9a-f]{64}, where meta has/],
  ] as const) {
    const err = await errOf(folder, 'diff', name, '9.9.9')
    expect(err).toMatch(message)
    expect(err).toMatch(/9\.9\.9\.json:1:1/)
  }
})

test('prints the findings of an invalid worktree', async () => {
  const folder = releasedFolder((drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').speaker = 'ada-burg'
  })
  const err = await errOf(folder, 'diff', '1.0.0', 'worktree')
  expect(err).toMatch(/berg-on-oil\.yaml:\d+:\d+ .*\[references-resolve\]/)
})

test('refuses two datasets with the same version', async () => {
  const folder = releasedFolder()
  folder.write('other.json', JSON.stringify(coastDataset('1.0.0')))
  const other = join(folder.dataFolder, 'other.json')
  const err = await errOf(folder, 'diff', '1.0.0', other)
  expect(err).toMatch(
    /^1\.0\.0 and \S*other\.json are different datasets with the same version, 1\.0\.0: fingerprints [0-9a-f]{64} and [0-9a-f]{64}\.$/,
  )
})
