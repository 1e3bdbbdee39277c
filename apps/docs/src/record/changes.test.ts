import { expect, test } from 'vitest'
import { shownChanges } from './changes.ts'

const date = (edtf: string) => ({ verbatim: null, edtf, precision: 'year', basis: 'stated' })
const told = (
  fields: Parameters<typeof shownChanges>[0],
  before: object = {},
  after: object = {},
) =>
  shownChanges(fields, {
    before: { id: 'a', type: 'claim', ...before },
    after: { id: 'a', type: 'claim', ...after },
  })

test('a date of which several parts changed is told as a whole', () => {
  const [before, after] = [{ date: date('1970') }, { date: date('1971') }]
  const changes = told(
    [
      { path: ['date', 'edtf'], kind: 'fact', before: '1970', after: '1971' },
      { path: ['date', 'basis'], kind: 'fact', before: 'stated', after: 'inferred' },
    ],
    before,
    after,
  )
  expect(changes).toEqual([
    { kind: 'Corrected', path: ['date'], values: [{ before: before.date, after: after.date }] },
  ])
})

test('of a list, only what left it and what came', () => {
  expect(
    told([{ path: ['themes'], kind: 'fact', before: ['one', 'two'], after: ['two', 'three'] }]),
  ).toEqual([
    { kind: 'Corrected', path: ['themes'], values: [{ before: ['one'], after: ['three'] }] },
  ])
})

test('a list that only gained items was added to', () => {
  expect(
    told([{ path: ['themes'], kind: 'fact', before: ['one'], after: ['one', 'two'] }]),
  ).toEqual([
    {
      kind: 'Added to the record',
      path: ['themes'],
      values: [{ before: undefined, after: ['two'] }],
    },
  ])
})

test('a note that came to others rewords none of them', () => {
  expect(
    told([{ path: ['notes'], kind: 'wording', before: ['one'], after: ['one', 'two'] }]),
  ).toEqual([
    {
      kind: 'Added to the record',
      path: ['notes'],
      values: [{ before: undefined, after: ['two'] }],
    },
  ])
})

test('words that changed are reworded, and no correction', () => {
  expect(told([{ path: ['title'], kind: 'wording', before: 'old', after: 'new' }])).toEqual([
    { kind: 'Reworded', path: ['title'], values: [{ before: 'old', after: 'new' }] },
  ])
})

test('the same change of several items is told once', () => {
  const added = [0, 1].map((index) => ({
    path: ['evidence', index, 'selector'],
    kind: 'wording' as const,
    after: index,
  }))
  expect(told(added)).toEqual([
    {
      kind: 'Added to the record',
      path: ['evidence', '*', 'selector'],
      values: [
        { before: undefined, after: 0 },
        { before: undefined, after: 1 },
      ],
    },
  ])
})
