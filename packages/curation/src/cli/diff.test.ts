import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { jsonSchemaFiles } from '../emit/json-schemas.ts'
import { coastDataset } from '../testing/coast-dataset.ts'
import { at, draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { releasedFolder, without } from '../testing/released-folder.ts'
import { diff } from './diff.ts'

interface Folders {
  readonly dataFolder: string
  readonly sourcesFolder: string
}

async function called(args: readonly string[], { dataFolder, sourcesFolder }: Folders) {
  const out: string[] = []
  const err: string[] = []
  const code = await diff.run(args, {
    dataFolder,
    sourcesFolder,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** One record removed, one date corrected, one word mended, one record added. */
function fourEdits(drafts: Drafts): void {
  drafts.concepts = without(drafts.concepts, 'hand-work')
  Object.assign(draft(drafts, 'claims', 'berg-on-oil').period ?? {}, {
    edtf: '1905',
    earliest: '1905-01-01',
    latest: '1905-12-31',
  })
  draft(drafts, 'chronology', 'keepers-strike').summary =
    'The keepers refuse to work, and no light burns.'
  drafts.places.push({
    id: 'the-coast',
    type: 'place',
    name: 'northern coast',
    kind: 'region',
    evidence: [at('the northern coast were once kept')],
  })
}

function fourEditsAndRedirect(drafts: Drafts): void {
  fourEdits(drafts)
  drafts.redirects.push({
    id: 'hand-work',
    type: 'redirect',
    kind: 'moved',
    to: ['lamp-oil'],
    version: '1.1.0',
    reason: 'One term is enough.',
  })
}

test('a table shows each change in its class, corrections apart from wording, and last the least bump and what demands it', async () => {
  const { code, out, err } = await called(['1.0.0', 'worktree'], releasedFolder(fourEdits))
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const rows = out.split('\n').filter((line) => line.startsWith('│'))
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
    ['', '', "period.earliest: '1906-01-01' → '1905-01-01'", ''],
    ['', '', "period.latest: '1906-12-31' → '1905-12-31'", ''],
    [
      'Wording',
      'chronology/keepers-strike',
      "summary: '… work, and no lamp burns.' → '… work, and no light burns.'",
      'patch',
    ],
  ])
  expect(out.split('\n').at(-1)).toBe(
    'Least bump: major, demanded by hand-work (concepts): an id is gone, and no redirect leads on from it.',
  )
})

test('with a redirect for the record that is gone, the least bump is minor', async () => {
  const { out } = await called(['1.0.0', 'worktree'], releasedFolder(fourEditsAndRedirect))
  expect(out).toMatch(/│ Moved +│ concepts\/hand-work +│ by hand → lamp-oil +│ minor/)
  expect(out).not.toMatch(/Removed|redirects\//)
  expect(out.split('\n').at(-1)).toBe(
    'Least bump: minor, demanded by the-coast (places): a record is new.',
  )
})

test('as Markdown, it is what a changelog says under Data', async () => {
  expect(
    (
      await called(
        ['1.0.0', 'worktree', '--format', 'markdown'],
        releasedFolder(fourEditsAndRedirect),
      )
    ).out,
  ).toBe(`#### Added

- \`the-coast\` (places): northern coast

#### Moved

- \`hand-work\` → \`lamp-oil\` (concepts): by hand

#### Corrections

- \`berg-on-oil\` (claims): The change of fuel was unwelcome.
  - \`period.edtf\`: '1906' → '1905'
  - \`period.earliest\`: '1906-01-01' → '1905-01-01'
  - \`period.latest\`: '1906-12-31' → '1905-12-31'

#### Wording

- \`keepers-strike\` (chronology): Keepers strike
  - \`summary\`: '… work, and no lamp burns.' → '… work, and no light burns.'`)
})

test('as JSON, it is valid under schema/diff.json', async () => {
  const validate = new Ajv().compile(
    JSON.parse(jsonSchemaFiles().get('schema/diff.json') ?? '') as object,
  )
  for (const change of [fourEdits, fourEditsAndRedirect, () => {}]) {
    const { out } = await called(['1.0.0', 'worktree', '--format=json'], releasedFolder(change))
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true)
  }
  expect(
    validate({
      ...JSON.parse((await called(['1.0.0', 'worktree', '--format=json'], releasedFolder())).out),
      bump: 'huge',
    }),
  ).toBe(false)
})

test('a list is told by what left it and what came, and its order by itself', async () => {
  const folder = releasedFolder((drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').about = ['guild-of-keepers', 'norland']
  })
  const { out } = await called(['1.0.0', 'worktree'], folder)
  expect(out).toContain("about: without 'lamp-oil', with 'guild-of-keepers', with 'norland'")
})

test('what was added to a record stands apart from what was corrected in it', async () => {
  const folder = releasedFolder((drafts) => {
    draft(drafts, 'people', 'ada-berg').alsoNamed = ['Berg']
    draft(drafts, 'claims', 'berg-on-oil').stance.mode = 'expected'
    draft(drafts, 'claims', 'berg-on-oil').chronology = ['keepers-strike']
  })
  const { out } = await called(['1.0.0', 'worktree', '--format', 'markdown'], folder)
  expect(out).toBe(`#### Added to records

- \`ada-berg\` (people): Ada Berg
  - \`alsoNamed\`: with \\[ 'Berg' \\]
- \`berg-on-oil\` (claims): The change of fuel was unwelcome.
  - \`chronology\`: with \\[ 'keepers-strike' \\]

#### Corrections

- \`berg-on-oil\` (claims): The change of fuel was unwelcome.
  - \`stance.mode\`: 'perceived' → 'expected'`)
})

test('equal data demand no bump', async () => {
  expect(await called(['1.0.0', 'worktree'], releasedFolder())).toEqual({
    code: 0,
    out: 'Least bump: none; no record changed since 1.0.0.',
    err: '',
  })
})

test('a side may be a file', async () => {
  const folder = releasedFolder()
  expect(
    (await called([join(folder.dataFolder, 'releases/1.0.0.json'), '1.0.0'], folder)).code,
  ).toBe(0)
})

const snapshot = ({ dataFolder }: Folders) =>
  readFileSync(join(dataFolder, 'releases/1.0.0.json'), 'utf8')

test('what cannot be compared is refused, both sides in one run, each with what is wrong', async () => {
  const folder = releasedFolder()
  folder.write('text.json', 'no JSON')
  folder.write('package-lock.json', '{}')
  folder.write('redirect.json', snapshot(folder).replace('"kind":"moved"', '"kind":"lost"'))
  folder.write('altered.json', snapshot(folder).replace('Ada Berg', 'Ida Berg'))
  folder.write('releases/1.2.0.json', snapshot(folder))
  const file = (name: string) => join(folder.dataFolder, name)
  for (const [name, message] of [
    [
      '1.1.0',
      'There is no release 1.1.0. The releases are 1.0.0, 1.2.0; the working records are called worktree.',
    ],
    ['1.2.0', 'The file of release 1.2.0 holds version 1.0.0.'],
    [file('none.json'), /^There is no file .*none\.json\.$/],
    [file('records'), /records cannot be read: /],
    [file('text.json'), /text\.json is not JSON: /],
    [
      file('package-lock.json'),
      /package-lock\.json is not a dataset: meta: .*; event: .*; speakers: .*; and 12 more\.$/,
    ],
    [file('redirect.json'), /redirect\.json is not a dataset: redirects\.0\.kind: /],
    [
      file('altered.json'),
      /altered\.json is not the dataset that it says it is: its records have the fingerprint [0-9a-f]{64}, its meta says [0-9a-f]{64}\.$/,
    ],
  ] as const) {
    const { code, out, err } = await called([name, '9.9.9'], folder)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.split('\n')[0]).toMatch(message)
    expect(err.split('\n')[1]).toMatch(/^There is no release 9\.9\.9\./)
  }
})

test('a worktree with findings is refused, and they are printed', async () => {
  const folder = releasedFolder((drafts) => {
    draft(drafts, 'claims', 'berg-on-oil').speaker = 'ada-burg'
  })
  const { code, out, err } = await called(['1.0.0', 'worktree'], folder)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(
    /berg-on-oil\.yaml:\d+:\d+ {2}berg-on-oil {2}speaker {2}\[references-resolve\]/,
  )
})

test('two datasets of one version are refused, and both fingerprints are named', async () => {
  const folder = releasedFolder()
  folder.write('other.json', JSON.stringify(coastDataset('1.0.0')))
  const { code, out, err } = await called(['1.0.0', join(folder.dataFolder, 'other.json')], folder)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(
    /^1\.0\.0 and \S*other\.json both call themselves version 1\.0\.0, but are two datasets: the first has the fingerprint [0-9a-f]{64}, the second [0-9a-f]{64}\.$/,
  )
})

test.each(
  [
    [],
    ['1.0.0'],
    ['1.0.0', 'worktree', 'more'],
    ['1.0.0', 'worktree', '--format', 'xml'],
    ['1.0.0', 'worktree', '--color'],
  ].map((args) => [args]),
)('diff %j is wrong usage', async (args) => {
  const { code, out, err } = await called(args, releasedFolder())
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('Usage: pnpm data diff <from> <to>\nCompares two datasets')
})
