import { chronology, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentOf, type Content } from './content.ts'
import { isUndated } from './entry.ts'
import { startOf } from './extent.ts'
import { asideOf, textWidth } from './label.ts'
import { layout, type Layout, type PlacedMark } from './layout.ts'
import { connectorAt, reachOf } from './mark.ts'
import { tellers } from './tellers.ts'
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
        const expected = isShown && apart === 0 && lane.holds(entry)
        return times(laid.lanes[index]?.marks ?? []) !== Number(expected)
      })
    )
  })
  const unnamed = marks.filter(({ entry, label }) =>
    label.number === null
      ? label.x2 - label.x1 < textWidth(entry.title + asideOf(entry)) - 0.01
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
  const crossed = laid.ties.flatMap(({ id, x, y1, y2 }) =>
    allMarks(laid)
      .filter(({ label, y }) => y >= y1 && y <= y2 && label.x1 < x && x < label.x2)
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
  const withTwo = byTeller.entries.filter((entry) => entry.tellers.length > 1)
  expect(whole.ties.map(({ id }) => id).sort()).toEqual(withTwo.map(({ id }) => id).sort())
  for (const { id, x, y1, y2 } of whole.ties) {
    const marks = allMarks(whole).filter(({ entry }) => entry.id === id)
    expect(marks.map(({ mark, y }) => [connectorAt(mark), y])).toEqual([
      [x, y1],
      [x, y2],
    ])
  }
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
    kind: index % 2 === 0 ? 'incident' : 'process',
    date: { verbatim: 'then', basis: 'inferred', edtf, earliest, latest, duration },
    tellers: tellers.slice(0, 1 + (index % 3)).map(({ id }) => ({ speaker: id })),
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
