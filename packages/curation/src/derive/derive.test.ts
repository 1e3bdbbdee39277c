import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derive } from './derive.ts'
import { loadWorkspace } from '../load/load-workspace.ts'
import { coastFolder } from '../testing/coast-folder.ts'
import { at, coastDrafts, draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'

function filesOf(change?: (drafts: Drafts) => void) {
  const { dataFolder } = coastFolder(change)
  return loadWorkspace(dataFolder, undefined).workspace.files
}

test('an entry has the claims that tell it and each of their tellers once, in page order', () => {
  const files = filesOf((drafts) => {
    draft(drafts, 'claims', 'berg-on-the-strike').chronology = ['tower-raised', 'keepers-strike']
    draft(drafts, 'claims', 'berg-on-oil').chronology = ['tower-raised']
  })
  const { chronology } = derive(files)
  expect(chronology.map(({ id, claims, tellers }) => ({ id, claims, tellers }))).toEqual([
    {
      id: 'tower-raised',
      claims: ['drafter-on-the-tower', 'berg-on-oil', 'berg-on-the-strike'],
      tellers: [
        { voice: 'drafter' },
        { voice: 'speaker', speaker: 'ada-berg', attribution: 'explicit' },
      ],
    },
    {
      id: 'keepers-strike',
      claims: ['berg-on-the-strike'],
      tellers: [{ voice: 'speaker', speaker: 'ada-berg', attribution: 'contextual' }],
    },
  ])
})

test('a claim has its quotations, an organization its members', () => {
  const { claims, organizations } = derive(filesOf())
  expect(claims.find(({ id }) => id === 'drafter-on-the-tower')?.quotations).toEqual([
    'quotation-stubborn-stone',
  ])
  expect(organizations.find(({ id }) => id === 'guild-of-keepers')?.members).toEqual([
    'coast-museum',
  ])
})

test('claims stand in page order, by the first of their spans', () => {
  const files = filesOf((drafts) => {
    draft(drafts, 'claims', 'berg-on-the-strike').evidence = [
      at('the harbor stayed dark'),
      at('The lamps of the northern'),
    ]
  })
  expect(derive(files).claims.map(({ id }) => id)).toEqual([
    'berg-on-the-strike',
    'drafter-on-hands',
    'drafter-on-the-tower',
    'berg-on-oil',
  ])
})

test('speakers stand in the order of the billing, other collections by id', () => {
  const files = filesOf((drafts) => {
    draft(drafts, 'speakers', 'speaker-ada-berg').billing.position = 3
  })
  const { speakers, organizations } = derive(files)
  expect(speakers.map(({ id }) => id)).toEqual(['speaker-olav-dahl', 'speaker-ada-berg'])
  expect(organizations.map(({ id }) => id)).toEqual(['coast-museum', 'guild-of-keepers'])
})

test('the coverage of a source counts each code point once', () => {
  const files = filesOf((drafts) => {
    for (const [collection, id] of [
      ['places', 'the-point'],
      ['concepts', 'lamp-oil'],
    ] as const)
      draft(drafts, collection, id).evidence = [at('on the point')]
  }).filter(({ collection }) =>
    ['places', 'concepts', 'sources', 'event', 'states'].includes(collection),
  )
  const [source] = derive(files).sources
  const { length, evidence } = draft(coastDrafts(), 'sources', 'coast-page')
  const codePoints = [...evidence, at('3 May 2001'), at('on the point')].reduce(
    (sum, { start, end }) => sum + end - start,
    0,
  )
  expect(source?.coverage).toEqual({
    records: 4,
    codePoints,
    share: Math.round((codePoints / length) * 10_000) / 10_000,
    tellers: [],
  })
})

test('the coverage tells what each voice tells, in page order, and counts what two tell for both', () => {
  const files = filesOf((drafts) => {
    draft(drafts, 'claims', 'drafter-on-the-tower').evidence = [
      at('In 1901 the guild raised a tower'),
      at('keepers disliked the new oil'),
    ]
  })
  const { length } = draft(coastDrafts(), 'sources', 'coast-page')
  const told = (...spans: string[]) => {
    const codePoints = spans.reduce((sum, words) => sum + words.length, 0)
    return { codePoints, share: Math.round((codePoints / length) * 10_000) / 10_000 }
  }
  expect(derive(files).sources[0]?.coverage.tellers).toEqual([
    {
      voice: 'drafter',
      ...told(
        'The lamps of the northern coast were once kept by hand.',
        'In 1901 the guild raised a tower',
        'keepers disliked the new oil',
      ),
    },
    {
      voice: 'speaker',
      speaker: 'ada-berg',
      ...told(
        'Berg explained that keepers disliked the new oil.',
        'They answered with a strike in 1907',
      ),
    },
  ])
})

test('the documents of an entry stand by date, then by id, undated ones last, whatever the order in which the files are read', () => {
  const day = (edtf: string) =>
    ({
      verbatim: null,
      edtf,
      earliest: edtf,
      latest: edtf,
      precision: 'day',
      basis: 'inferred',
    }) as const
  const files = filesOf((drafts) => {
    const bearing = (id: string, date?: ReturnType<typeof day>): Drafts['documents'][number] => ({
      id,
      type: 'document',
      kind: 'report',
      title: 'Log',
      ...(date && { date }),
      relations: [{ kind: 'reports', entry: 'keepers-strike' }],
    })
    drafts.documents = [
      bearing('a-undated'),
      bearing('b-later', day('1907-05-03')),
      bearing('c-first', day('-0107-05-03')),
      bearing('d-earlier', day('1901-05-03')),
      bearing('e-later', day('1907-05-03')),
      bearing('f-undated'),
    ]
  })
  fc.assert(
    fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
      const entry = derive(shuffled).chronology.find(({ id }) => id === 'keepers-strike')
      expect(entry?.documents.map(({ document }) => document)).toEqual([
        'c-first',
        'd-earlier',
        'b-later',
        'e-later',
        'a-undated',
        'f-undated',
      ])
    }),
    { numRuns: 20 },
  )
})

test('the result does not depend on the order in which the files are read', () => {
  const files = filesOf()
  const once = JSON.stringify(derive(files))
  fc.assert(
    fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
      expect(JSON.stringify(derive(shuffled))).toBe(once)
    }),
    { numRuns: 20 },
  )
})
