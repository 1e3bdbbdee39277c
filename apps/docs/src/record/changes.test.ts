import { expect, test } from 'vitest'
import { shownChanges } from './changes.ts'

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
