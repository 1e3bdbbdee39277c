import { chronology, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentOf, type Content, type Lane } from './content.ts'
import { isUndated } from './entry.ts'
import { endOf, extentOf, startOf } from './extent.ts'
import { textWidth } from './label.ts'
import { layout, type Layout, type PlacedMark } from './layout.ts'
import { reachOf } from './mark.ts'
import { tellers } from './tellers.ts'
import type { Telling } from './tellings.ts'
import { groupings, viewNames } from './views.ts'

const pages = viewNames.flatMap((view) => groupings.map((by) => [view, by] as const))

const allMarks = ({ lanes, undated }: Layout): PlacedMark[] => [
  ...lanes.flatMap(({ marks }) => marks),
  ...undated,
]

/** The space that a mark and its label take. */
function boxOf({ entry, mark, label, y }: PlacedMark) {
  const [left, right] = reachOf(mark)
  return {
    id: entry.id,
    left: Math.min(left, label.x1),
    right: Math.max(right, label.x2),
    top: y - 9,
    bottom: y + 9,
  }
}

/** Whether a lane holds an entry, with a date in the view or only a length. */
function isIn(lane: Lane, entry: Entry, content: Content): boolean {
  if (!lane.holds(entry)) return false
  const date = lane.dateOf(entry)
  if (isUndated({ date })) return date.duration !== undefined && content.view.undated
  const { from, to } = extentOf({ kind: entry.kind, date }, endOf(content.today))
  const { scale } = layout(content)
  return from < scale.to && to > scale.from
}

/** What a reader would find wrong with a picture. */
function faultsOf(content: Content): string[] {
  const laid = layout(content)
  const marks = allMarks(laid)
  const boxes = marks.map(boxOf)
  const overlaps = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} overlaps ${b.id}`),
  )
  const outside = boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < 0 || right > laid.width || top < 0 || bottom > laid.height,
    )
    .map(({ id }) => `${id} leaves the frame`)
  const misplaced = content.entries.filter((entry) => {
    const times = (placed: readonly PlacedMark[]) =>
      placed.filter((mark) => mark.entry === entry).length
    const isShown = !laid.leftOut.includes(entry)
    const apart = times(laid.undated)
    return (
      apart > Number(isShown) ||
      content.lanes.some((lane, index) => {
        const expected = isShown && apart === 0 && isIn(lane, entry, content)
        return times(laid.lanes[index]?.marks ?? []) !== Number(expected)
      })
    )
  })
  const unnamed = marks.filter(({ entry, aside, label }) =>
    label.number === null
      ? label.x2 - label.x1 < textWidth(entry.title + aside) - 0.01
      : laid.numbered[label.number - 1] !== entry,
  )
  return [
    ...overlaps,
    ...outside,
    ...misplaced.map(({ id }) => `${id} is not once in each of its lanes, or once apart`),
    ...unnamed.map(({ entry }) => `${entry.id} has neither its title nor a number in the list`),
  ]
}

test.each(pages)('the view %s by %s has every mark in its place, named and free', (view, by) => {
  expect(faultsOf(contentOf(view, by))).toEqual([])
})

test.each(pages)('in the view %s by %s no tie crosses a label', (view, by) => {
  const laid = layout(contentOf(view, by))
  const crossed = laid.ties.flatMap(({ id, x, y1, turn, x2, y2 }) =>
    allMarks(laid)
      .filter(({ label, y }) => {
        const at = y < turn ? x : x2
        return y >= y1 && y <= y2 && label.x1 < at && at < label.x2
      })
      .map(({ entry }) => `${id} crosses ${entry.id}`),
  )
  expect(crossed).toEqual([])
})

const byTeller = contentOf('all', 'teller')
const whole = layout(byTeller)

test('the whole picture shows every entry', () => {
  expect(whole.leftOut).toEqual([])
  expect(layout(contentOf('all', 'theme')).leftOut).toEqual([])
})

test('the lanes are the tellers in the order of the report', () => {
  expect(whole.lanes.map(({ lane }) => lane.title)).toEqual([
    'The drafter',
    'James F. Person',
    'Bernd Schaefer',
    'John S. Park',
    'Jin Linbo',
  ])
})

test('the marks of an entry with two tellers are connected', () => {
  const expected = byTeller.entries.flatMap(({ id, tellers }) => tellers.slice(1).map(() => id))
  expect(whole.ties.map(({ id }) => id).sort()).toEqual(expected.sort())
  for (const { id, x, y1, x2, y2 } of whole.ties) {
    const isOnMark = (x: number, y: number) =>
      allMarks(whole).some(
        ({ entry, mark, y: middle }) =>
          entry.id === id && middle === y && reachOf(mark)[0] <= x && x <= reachOf(mark)[1],
      )
    expect([isOnMark(x, y1), isOnMark(x2, y2)]).toEqual([true, true])
  }
})

test('a tie turns only between lanes, where there is no label', () => {
  const tops = whole.lanes.map(({ y }) => y)
  for (const { turn } of whole.ties) expect(tops).toContain(turn)
})

test('the mark of a teller is at the date of that teller, if there is one', () => {
  const entry = byTeller.entries.find(({ date }) => date.edtf === '1970-04')
  const telling = (speaker: string, date: object | null) =>
    ({ voice: 'speaker', speaker, attribution: 'explicit', basis: 'stated', date }) as Telling
  const own = { ...entry!.date, edtf: '1950', earliest: '1950-01-01', latest: '1950-12-31' }
  const told = {
    ...entry!,
    tellers: [telling('james-person', own), telling('john-park', null)],
  }
  const { lanes, scale } = layout({ ...byTeller, entries: [told] })
  const days = lanes.flatMap(({ marks }) => marks.map(({ mark }) => mark.x1))
  expect(days).toEqual(['1950-01-01', '1970-04-01'].map((day) => scale.x(startOf(day))))
})

/** Entries of every kind of date, with a short and a long title. */
const shaped = (
  [
    ['1969-03-02', '1969-03-02', '1969-03-02'],
    ['1966/1969', '1966-01-01', '1969-12-31'],
    ['1978/', '1978-01-01', null],
    ['2006/..', '2006-01-01', null],
    ['/1969', null, '1969-12-31'],
    ['../1970', null, '1970-12-31'],
    ['196X', '1960-01-01', '1969-12-31'],
    ['17XX/18XX', '1700-01-01', '1899-12-31'],
    [null, null, null, { iso: 'P9Y' }],
    [null, null, null],
  ] as const
).flatMap(([edtf, earliest, latest, duration], index) =>
  ['A clash', 'A title that is too long for any line of the picture, '.repeat(4)].map((title) => ({
    id: `${title.length}-${index}`,
    title,
    kind: ['incident', 'process', 'series'][index % 3],
    date: { verbatim: 'then', basis: 'inferred', edtf, earliest, latest, duration },
    tellers: tellers.slice(0, 1 + (index % 3)).map(({ id }, place) => ({
      ...(id !== 'drafter' && { speaker: id }),
      basis: ['stated', 'inferred'][place % 2],
      date:
        place === 1
          ? { edtf: '1956', earliest: '1956-01-01', latest: '1956-12-31', basis: 'stated' }
          : null,
    })),
    codings: [{ goldstein: -10 }, { goldstein: 7 }, {}].slice(index % 3),
    themes: ['war-and-command'],
    actors: [],
    relations: [{ kind: 'after', entry: 'border-clashes-1969' }],
  })),
)
const contents = fc
  .tuple(
    fc.shuffledSubarray([...chronology, ...(shaped as unknown as Entry[])]),
    fc.constantFrom(...pages),
  )
  .map(([entries, [view, by]]) => ({ ...contentOf(view, by), entries }))

test('any selection of entries is laid out without a fault', () => {
  fc.assert(
    fc.property(contents, (content) => {
      expect(faultsOf(content)).toEqual([])
    }),
  )
})

test('what is later is not further to the left', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const { scale } = layout(content)
      const places = content.entries
        .filter((entry) => !isUndated(entry))
        .map(({ date }) => startOf(date.earliest ?? date.latest ?? ''))
        .sort((a, b) => a - b)
        .map(scale.x)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})
