import { expect, test } from 'vitest'
import { coastDataset, draft, type Drafts } from '../../testing/index.ts'
import { diffDatasets } from './dataset-diff.ts'
import { diffMarkdown } from './diff-markdown.ts'

const released = coastDataset('1.0.0')

/** This many copies of one place, each after the change. */
const places =
  (count: number, change: Partial<Drafts['places'][number]> = {}) =>
  (drafts: Drafts) => {
    const place = draft(drafts, 'places', 'the-point')
    for (let index = 0; index < count; index += 1)
      drafts.places.push({ ...place, ...change, id: `place-${index}` })
  }

test('a field that has another form is one line, with a count', () => {
  const claims = released.claims.map(({ chronology, ...claim }) => ({
    ...claim,
    ...(chronology && { chronology: chronology.map(({ entry }) => entry) }),
  }))
  const linked = claims.filter(({ chronology }) => chronology !== undefined).length
  expect(diffMarkdown(diffDatasets({ ...released, claims }, released))).toBe(
    `- **Other changes**\n  - \`claims.chronology\`: list of text → list of object, in ${linked} records`,
  )
})

test.each([
  [9, false],
  [10, true],
])('the same change of %i records is one line: %s', (count, isOneLine) => {
  const [before, after] = [{}, { kind: 'city' as const }].map((change) =>
    coastDataset('1.0.0', places(count, change)),
  )
  const markdown = diffMarkdown(diffDatasets(before!, after!))
  expect(markdown.split('\n')).toHaveLength(isOneLine ? 2 : 1 + 2 * count)
  expect(markdown.includes(`\`places.kind\`: 'region' → 'city', in ${count} records`)).toBe(
    isOneLine,
  )
})

test('notes, reasons and sources are counted by field; names and summaries are shown', () => {
  const after = coastDataset('1.0.0', (drafts) => {
    const strike = draft(drafts, 'chronology', 'keepers-strike')
    strike.title = 'The keepers strike'
    strike.codings = [{ ...strike.codings[0]!, reason: 'One country.' }]
    draft(drafts, 'concepts', 'lamp-oil').notes = [{ text: 'Whale oil?', about: 'report' }]
    draft(drafts, 'states', 'norland').reference = 'coast-codes'
    draft(drafts, 'claims', 'berg-on-oil').period!.reference = 'coast-codes'
    draft(drafts, 'references', 'coast-almanac').where.year = '2001'
    draft(drafts, 'places', 'the-point').notes = [{ text: 'A headland.', about: 'report' }]
  })
  expect(diffMarkdown(diffDatasets(released, after))).toBe(`- **Wording**
  - \`keepers-strike\` (chronology): The keepers strike
    - \`title\`: 'Keepers strike' → 'The keepers strike'
- **Other changes**
  - \`where\`: in 1 record
  - \`reference\`: in 2 records
  - \`notes\`: in 2 records
  - \`codings\`: in 1 record`)
})
