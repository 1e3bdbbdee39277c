import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadWorkspace } from '../load/load-workspace.ts'
import {
  at,
  coastDataset,
  coastDrafts,
  coastFolder,
  dated,
  draft,
  draftsOf,
  edit,
  type Drafts,
} from '../testing/index.ts'
import { derive } from './derive.ts'

test('derives the claims and the tellers of an entry, in the order of the report', () => {
  const { chronology, claims } = coastDataset('1.0.0', (drafts) => {
    const told = (entry: string, basis: string) => ({ entry, basis })
    const chronology = [told('tower-raised', 'inferred'), told('keepers-strike', 'contextual')]
    edit('claims', 'berg-on-the-strike', { chronology })(drafts)
    edit('claims', 'berg-on-oil', { chronology: [told('tower-raised', 'stated')] })(drafts)
  })
  const berg = { voice: 'speaker', speaker: 'ada-berg' }
  const oil = claims.find(({ id }) => id === 'berg-on-oil')
  expect(chronology.map(({ id, claims, tellers }) => ({ id, claims, tellers }))).toEqual([
    {
      id: 'tower-raised',
      claims: ['drafter-on-the-tower', 'berg-on-oil', 'berg-on-the-strike'],
      tellers: [
        { voice: 'drafter', basis: 'stated', date: null },
        { ...berg, attribution: 'explicit', basis: 'stated', date: oil?.period },
      ],
    },
    {
      id: 'keepers-strike',
      claims: ['berg-on-the-strike'],
      tellers: [{ ...berg, attribution: 'contextual', basis: 'contextual', date: null }],
    },
  ])
})

test('derives the quotations of a claim and the members of an organization', () => {
  const { claims, organizations } = coastDataset('1.0.0')
  expect(claims.find(({ id }) => id === 'drafter-on-the-tower')?.quotations).toEqual([
    'quotation-stubborn-stone',
  ])
  expect(organizations.find(({ id }) => id === 'guild-of-keepers')?.members).toEqual([
    'coast-museum',
  ])
})

test('orders claims by the first of their spans', () => {
  const evidence = [at('the harbor stayed dark'), at('The lamps of the northern')]
  const { claims } = coastDataset('1.0.0', edit('claims', 'berg-on-the-strike', { evidence }))
  expect(claims.map(({ id }) => id)).toEqual([
    'berg-on-the-strike',
    'drafter-on-hands',
    'drafter-on-the-tower',
    'berg-on-oil',
  ])
})

test('orders speakers by billing, and other collections by id', () => {
  const { speakers, organizations } = coastDataset('1.0.0', (drafts) => {
    draft(drafts, 'speakers', 'speaker-ada-berg').billing.position = 3
  })
  expect(speakers.map(({ id }) => id)).toEqual(['speaker-olav-dahl', 'speaker-ada-berg'])
  expect(organizations.map(({ id }) => id)).toEqual(['coast-museum', 'guild-of-keepers'])
})

const { length, evidence: ofTheSource } = draft(coastDrafts(), 'sources', 'coast-report')

const covered = (codePoints: number) => ({
  codePoints,
  share: Math.round((codePoints / length) * 10_000) / 10_000,
})

test('counts each cited code point of a source once', () => {
  const { sources } = coastDataset('1.0.0', (drafts) => {
    const evidence = [at('on the point')]
    edit('places', 'the-point', { evidence })(drafts)
    edit('concepts', 'lamp-oil', { evidence })(drafts)
    for (const name of ['speakers', 'people', 'organizations', 'chronology'] as const)
      drafts[name] = []
    for (const name of ['claims', 'quotations'] as const) drafts[name] = []
  })
  const spans = [...ofTheSource, at('3 May 2001'), at('on the point')]
  const sum = spans.reduce((total, { start, end }) => total + end - start, 0)
  expect(sources[0]?.coverage).toEqual({ records: 4, ...covered(sum), tellers: [] })
})

test('measures what each voice tells, and counts what two tell for both', () => {
  const evidence = [at('In 1901 the guild raised a tower'), at('keepers disliked the new oil')]
  const { sources } = coastDataset('1.0.0', edit('claims', 'drafter-on-the-tower', { evidence }))
  const told = (...spans: string[]) => covered(spans.join('').length)
  expect(sources[0]?.coverage.tellers).toEqual([
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

const document = (id: string, day?: string): Drafts['documents'][number] => ({
  id,
  type: 'document',
  kind: 'report',
  title: 'Log',
  ...(day !== undefined && {
    date: dated(day, { basis: 'inferred' }),
  }),
  relations: [{ kind: 'reports', entry: 'keepers-strike' }],
})

test('does not depend on the order of the files, and orders documents by date, then by id', () => {
  const { dataFolder } = coastFolder((drafts) => {
    drafts.documents = [
      document('a-undated'),
      document('b-later', '1907-05-03'),
      document('c-first', '-0107-05-03'),
      document('d-earlier', '1901-05-03'),
      document('e-later', '1907-05-03'),
      document('f-undated'),
    ]
  })
  const { files } = loadWorkspace(dataFolder, undefined).workspace
  const once = derive(files)
  const strike = once.chronology.find(({ id }) => id === 'keepers-strike')
  expect(strike?.documents.map(({ document }) => document)).toEqual([
    'c-first',
    'd-earlier',
    'b-later',
    'e-later',
    'a-undated',
    'f-undated',
  ])
  fc.assert(
    fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
      expect(JSON.stringify(derive(shuffled))).toBe(JSON.stringify(once))
    }),
    { numRuns: 20 },
  )
})

test('without its derived fields, a dataset is the records that it was made of', () => {
  const byId = (drafts: Drafts) =>
    new Map(Object.values(drafts).flatMap((list) => list.map((record) => [record.id, record])))
  expect(byId(draftsOf(coastDataset('1.0.0')))).toEqual(byId(coastDrafts()))
})
