import { describe, expect, test } from 'vitest'
import { changesAfter, isTechnical, shownChanges } from './changes.ts'
import type { State } from './history.ts'

type Fields = Parameters<typeof shownChanges>[0]
const shown = (fields: Fields, before: object = {}, after: object = {}) =>
  shownChanges(fields, {
    before: { id: 'a', type: 'claim', ...before },
    after: { id: 'a', type: 'claim', ...after },
  }).map(({ kind, path, values }) => [kind, path.join('.'), values])

test('a date is shown as a whole if several parts changed', () => {
  const date = (edtf: string) => ({ verbatim: null, edtf, precision: 'year', basis: 'stated' })
  const [before, after] = [date('1970'), date('1971')]
  const fields: Fields = [
    { path: ['date', 'edtf'], kind: 'fact', before: '1970', after: '1971' },
    { path: ['date', 'basis'], kind: 'fact', before: 'stated', after: 'inferred' },
  ]
  expect(shown(fields, { date: before }, { date: after })).toEqual([
    ['Corrected', 'date', [{ before, after }]],
  ])
})

test.each([
  ['fact', ['one', 'two'], ['two', 'three'], 'Corrected', ['one'], ['three']],
  ['fact', ['one'], ['one', 'two'], 'Added to the record', undefined, ['two']],
  ['wording', ['one'], ['one', 'two'], 'Added to the record', undefined, ['two']],
  ['wording', 'old', 'new', 'Reworded', 'old', 'new'],
] as const)('a %s changed from %j to %j: %s', (kind, from, to, label, before, after) => {
  expect(shown([{ path: ['notes'], kind, before: from, after: to }])).toEqual([
    [label, 'notes', [{ before, after }]],
  ])
})

test('an id that becomes an object with the id is an addition', () => {
  const place = { place: 'pyongyang', role: 'where' }
  expect(
    shown([{ path: ['places'], kind: 'fact', before: ['pyongyang'], after: [place] }]),
  ).toEqual([['Added to the record', 'places', [{ before: undefined, after: [place] }]]])
  expect(shown([{ path: ['places', 0], kind: 'fact', before: 'pyongyang', after: place }])).toEqual(
    [['Added to the record', 'places.*', [{ before: undefined, after: place }]]],
  )
})

test('the same change of several items is one change', () => {
  const fields: Fields = [0, 1].map((index) => ({
    path: ['evidence', index, 'selector'],
    kind: 'wording',
    after: index,
  }))
  const values = [0, 1].map((after) => ({ before: undefined, after }))
  expect(shown(fields)).toEqual([['Added to the record', 'evidence.*.selector', values]])
})

test('places and checksums of passages are technical; what a record says is not', () => {
  expect(
    [['evidence', '*', 'selector'], ['paragraphs']].every((path) => isTechnical({ path })),
  ).toBe(true)
  expect([['date'], ['notes', '*', 'text']].some((path) => isTechnical({ path }))).toBe(false)
})

describe('what changed after a version', () => {
  const state = (version: string, type: string, ...fields: Fields): State => ({
    versions: [version],
    date: '2020-01-01',
    record: { id: 'a', type },
    change: {
      id: 'a',
      collection: 'claims',
      label: 'A',
      change: 'corrected',
      bump: 'minor',
      because: 'a fact was corrected',
      fields: [...fields],
    },
    derived: [],
  })
  const states = [
    state('1.0.0', 'claim'),
    state(
      '1.1.0',
      'claim',
      { path: ['speaker'], kind: 'fact', before: 'a', after: 'b' },
      { path: ['evidence', 0, 'start'], kind: 'wording', before: 1, after: 2 },
    ),
    state(
      '2.0.0',
      'claim',
      { path: ['statement'], kind: 'wording', before: 'a', after: 'b' },
      { path: ['grounds'], kind: 'wording', before: 'a', after: 'b' },
    ),
    state('3.0.0', 'redirect'),
  ]

  test('names the fields, with the version, without technical ones', () => {
    expect(changesAfter(states, states[0]!)).toBe(
      'speaker corrected (1.1.0); statement and grounds reworded (2.0.0); replaced (3.0.0)',
    )
    expect(changesAfter(states, states[2]!)).toBe('replaced (3.0.0)')
  })

  test('is nothing after the last', () => {
    expect(changesAfter(states, states[3]!)).toBe('')
  })
})
