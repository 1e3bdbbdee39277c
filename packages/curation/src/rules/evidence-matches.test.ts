import { expect, test } from 'vitest'
import { loadWorkspace } from '../load/load-workspace.ts'
import { digestOf, selectorAt, sourceText } from '../source/source-text.ts'
import { coastFolder, findingsOf } from '../testing/coast-folder.ts'
import { at, draft, spanOf } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { evidenceMatches } from './evidence-matches.ts'

const standOn = (words: string) => (drafts: Drafts) => {
  draft(drafts, 'places', 'the-point').evidence = [at(words)]
}

test('a digest that is not that of the words is a finding that prints the right one', () => {
  const findings = findingsOf(evidenceMatches, (drafts) => {
    Object.assign(draft(drafts, 'places', 'the-point').evidence?.[0] ?? {}, {
      digest: '0'.repeat(64),
    })
  })
  expect(findings).toMatchObject([
    {
      record: 'the-point',
      field: 'evidence[0].digest',
      expected: expect.stringContaining(at('on the point').digest) as string,
    },
  ])
})

test('a selector that is not that of the words is a finding that prints the right one', () => {
  const { selector } = at('on the point')
  const findings = findingsOf(evidenceMatches, (drafts) => {
    Object.assign(draft(drafts, 'places', 'the-point').evidence?.[0] ?? {}, {
      selector: { ...selector, whole: 1 },
    })
  })
  const { length, opening, whole } = selector
  expect(findings).toMatchObject([
    {
      record: 'the-point',
      field: 'evidence[0].selector',
      expected: expect.stringContaining(
        `{ length: ${length}, opening: ${opening}, whole: ${whole} }`,
      ) as string,
    },
  ])
})

test('where the offsets are those of other words, one finding says so', () => {
  const findings = findingsOf(evidenceMatches, (drafts) => {
    draft(drafts, 'places', 'the-point').evidence = [
      { ...at('on the point'), ...spanOf('In 1901 the guild') },
    ]
  })
  expect(findings).toMatchObject([{ field: 'evidence[0].digest' }])
})

test('white space at the ends of a span is a finding', () => {
  expect(findingsOf(evidenceMatches, standOn(' on the point'))).toMatchObject([
    { field: 'evidence[0]', received: 'white space at the ends of the span' },
  ])
})

test('words that occur more than once are a finding', () => {
  expect(findingsOf(evidenceMatches, standOn('Guild of Keepers'))).toMatchObject([
    { field: 'evidence[0]', received: 'words that occur 3 times in the source' },
  ])
})

test('occurrences that overlap count', () => {
  const text = sourceText('la la la')
  const workspace = {
    ...loadWorkspace(coastFolder().dataFolder, undefined).workspace,
    sources: new Map([['coast-page', text]]),
  }
  const [file] = workspace.files.filter(({ collection }) => collection === 'places')
  const span = {
    source: 'coast-page',
    start: 0,
    end: 5,
    digest: digestOf(text, { start: 0, end: 5 }),
    selector: selectorAt(text, { start: 0, end: 5 }),
  }
  Object.assign(file?.record ?? {}, { evidence: [span] })
  const violations = [
    ...evidenceMatches.check({ ...workspace, files: file === undefined ? [] : [file] }),
  ]
  expect(violations).toMatchObject([{ received: 'words that occur 2 times in the source' }])
})

test('a span that leaves its paragraph is a finding', () => {
  expect(findingsOf(evidenceMatches, standOn('the point.\n\nBerg'))).toMatchObject([
    { received: 'a span that leaves its paragraph' },
  ])
})

test('two lines of one paragraph are not two paragraphs', () => {
  expect(
    findingsOf(evidenceMatches, standOn('Drafted by Ada Berg, Guild of Keepers\nGuild')),
  ).toEqual([])
})

test('white space is no evidence', () => {
  const findings = findingsOf(evidenceMatches, (drafts) => {
    draft(drafts, 'places', 'the-point').evidence = [{ ...at('on the point'), ...spanOf('\n\n') }]
  })
  expect(findings).toContainEqual(
    expect.objectContaining({ field: 'evidence[0]', received: 'white space' }),
  )
})

test('the digest of what is listed as uncited is checked, though its words may occur again', () => {
  const findings = findingsOf(evidenceMatches, (drafts) => {
    Object.assign(draft(drafts, 'sources', 'coast-page').uncited[0] ?? {}, {
      digest: '0'.repeat(64),
    })
  })
  expect(findings).toMatchObject([{ field: 'uncited[0].digest' }])
})
