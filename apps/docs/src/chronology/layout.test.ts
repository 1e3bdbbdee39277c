import { chronology, type ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOf, extentOf, startOf } from './extent.ts'
import { textWidth } from './label.ts'
import { layout, type Layout } from './layout.ts'
import { reachOf, type PlacedMark } from './mark.ts'
import { gutter, width } from './measures.ts'
import { tellerOf, tellers } from './tellers.ts'
import { views, wholeView, type View } from './views.ts'

const allMarks = ({ lanes, shelf }: Layout): PlacedMark[] => [
  ...lanes.flatMap(({ marks }) => marks),
  ...shelf,
]

/** The spaces that the marks of an entry and its label take. */
function boxesOf({ entry, marks, label, y, bottom }: PlacedMark) {
  const spaces = [...marks.map(reachOf), [label.x1, label.x2] as const]
  return spaces.map(([left, right]) => ({ id: entry.id, left, right, top: y - 12, bottom }))
}

/** What a reader would find wrong with a picture. */
function faultsOf(view: View, entries: readonly Entry[] = chronology): string[] {
  const laid = layout(view, entries)
  const marks = allMarks(laid)
  const rows = marks.toSorted((a, b) => a.y - b.y)
  const overlaps = rows
    .slice(1)
    .filter(({ y }, index) => y - 12 < rows[index]!.bottom)
    .map(({ entry }) => `${entry.id} overlaps what is above it`)
  const covered = marks
    .filter(
      ({ marks: own, label }) =>
        label.anchor !== 'middle' &&
        own.map(reachOf).some(([left, right]) => left < label.x2 && label.x1 < right),
    )
    .map(({ entry }) => `the label of ${entry.id} covers its mark`)
  const outside = marks
    .flatMap(boxesOf)
    .filter(
      ({ left, right, top, bottom }) =>
        left < 0 || right > width || top < 0 || bottom > laid.height,
    )
    .map(({ id }) => `${id} leaves the frame`)
  const unnamed = marks
    .filter(
      ({ entry, aside, label }) =>
        label.lines.join(' ') !== entry.title + aside ||
        label.lines.some((line) => textWidth(line) > label.x2 - label.x1 + 0.01),
    )
    .map(({ entry }) => `${entry.id} lacks its title`)
  const misplaced = entries.filter((entry) => {
    const times = (placed: readonly PlacedMark[]) =>
      placed.filter((mark) => mark.entry === entry).length
    const inLanes = laid.lanes.map(({ marks: held }) => times(held))
    return (
      inLanes.some((count, index) => count > Number(view.lanes[index]!.holds(entry))) ||
      times(laid.shelf) > 1 ||
      (times(laid.shelf) > 0 && inLanes.some((count) => count > 0)) ||
      laid.shown.includes(entry) === (times(marks) === 0)
    )
  })
  return [
    ...overlaps,
    ...covered,
    ...outside,
    ...unnamed,
    ...misplaced.map(({ id }) => `${id} is not once in each of its lanes, or once on the shelf`),
  ]
}

test.each(views)(
  'in $folder every mark is within the frame, has its name and overlaps nothing',
  (view) => {
    expect(faultsOf(view)).toEqual([])
  },
)

test.each(views)('in $folder no tie crosses a label', (view) => {
  const laid = layout(view)
  const crossed = laid.ties.flatMap(({ entry, x, y1, turn, x2, y2 }) =>
    allMarks(laid)
      .filter(({ label, y }) => {
        const at = y < turn ? x : x2
        return y >= y1 && y <= y2 && label.x1 < at && at < label.x2
      })
      .map((placed) => `${entry.id} crosses ${placed.entry.id}`),
  )
  expect(crossed).toEqual([])
})

const whole = layout(wholeView)

test('the whole picture shows every entry', () => {
  for (const view of views.filter(({ before }) => before))
    expect(layout(view).shown).toEqual(chronology)
})

test('the lanes are the report and its speakers, in the order of the report', () => {
  expect(whole.lanes.map(({ lane }) => lane.title)).toEqual([
    'The report itself',
    'James F. Person',
    'Bernd Schaefer',
    'John S. Park',
    'Jin Linbo',
  ])
})

/** Where a day is on the axis that a reader sees: between the years that are printed on it. */
function placeOf({ scale }: Layout, day: string): number {
  const years = scale.ticks.map(({ x, label }) => ({ x, time: startOf(`${label}-01-01`) }))
  const time = startOf(day)
  const isOnStrip = time < startOf('1945-01-01')
  const [a, b] = isOnStrip ? years : years.slice(-2)
  return a!.x + ((time - a!.time) / (b!.time - a!.time)) * (b!.x - a!.x)
}
const dayAfter = (day: string) => new Date(endOf(day)).toISOString().slice(0, 10)

/** The known ends of a date on the axis, up to the end of the axis. */
const endsOf = (laid: Layout, date: Entry['date'] | null) =>
  date === null || (date.earliest ?? date.latest) === null
    ? null
    : [
        date.earliest === null ? null : placeOf(laid, date.earliest),
        date.latest === null
          ? null
          : Math.min(placeOf(laid, dayAfter(date.latest)), laid.scale.right),
      ].map((x) => (x === null ? null : Math.round(x)))

/** The ends of the mark by a teller or by the editors, where the date knows them. */
function drawnEnds(placed: PlacedMark | undefined, by: string, wanted: unknown[] | null) {
  const mark = placed?.marks.find((each) => each.by === by)
  return mark && [mark.x1, mark.x2].map((x, end) => (wanted?.[end] === null ? null : Math.round(x)))
}

test('every mark is at the date that its speaker gives; without one it is in the gutter or on the shelf', () => {
  const tellings = chronology.flatMap((entry) => entry.tellers.map((told) => ({ entry, told })))
  for (const { entry, told } of tellings) {
    const lane = whole.lanes.find(({ lane: { id } }) => id === tellerOf(told).id)
    const placed = lane?.marks.find((mark) => mark.entry === entry)
    const own = endsOf(whole, told.date)
    const message = `${entry.id}, told by ${tellerOf(told).name}`
    expect(drawnEnds(placed, 'teller', own) ?? null, message).toEqual(own)
    const rings = placed?.marks.filter(({ shape }) => shape === 'ring').map(({ x1 }) => x1)
    const isOnShelf = whole.shelf.some((mark) => mark.entry === entry)
    expect(isOnShelf, message).toBe(endsOf(whole, entry.date) === null && own === null)
    if (!isOnShelf) expect(rings, message).toEqual(own === null ? [gutter.ring] : [])
  }
  const inLanes = whole.lanes.flatMap(({ marks }) => marks)
  expect(inLanes.length + whole.shelf.length).toBe(tellings.length)
})

test('what the editors date or narrow is outlined at their date, and nothing else is', () => {
  for (const placed of whole.lanes.flatMap(({ marks }) => marks)) {
    const { date, id } = placed.entry
    const supplied = date.basis === 'inferred' ? endsOf(whole, date) : null
    expect(drawnEnds(placed, 'editors', supplied) ?? null, id).toEqual(supplied)
  }
})

test('the gutter and the shelf are off the axis', () => {
  expect(gutter.right).toBeLessThan(whole.scale.left)
  for (const { y } of whole.shelf) expect(y).toBeGreaterThan(whole.bottom)
})

test('in a lane, time goes down', () => {
  for (const { lane, marks } of whole.lanes) {
    const years = marks.flatMap(({ entry }) => {
      const date = lane.toldDate(entry) ?? (entry.date.basis === 'inferred' ? entry.date : null)
      if (date === null) return []
      return new Date(extentOf(entry.kind, date).from).getUTCFullYear()
    })
    expect(years).toEqual(years.toSorted((a, b) => a - b))
  }
})

test('the marks of an entry with two tellers are tied', () => {
  const expected = chronology.flatMap(({ id, tellers }) => tellers.slice(1).map(() => id))
  expect(whole.ties.map(({ entry }) => entry.id).sort()).toEqual(expected.sort())
  for (const { entry, x, y1, x2, y2 } of whole.ties) {
    const isOnMark = (x: number, y: number) =>
      allMarks(whole).some(
        (placed) =>
          placed.entry === entry &&
          placed.y === y &&
          placed.marks.map(reachOf).some(([left, right]) => left <= x && x <= right),
      )
    expect([isOnMark(x, y1), isOnMark(x2, y2)], entry.id).toEqual([true, true])
  }
})

test('a tie turns only between lanes, where there is no label', () => {
  const tops = whole.lanes.map(({ y }) => y)
  for (const { turn } of whole.ties) expect(tops).toContain(turn)
})

test('the findings are counted in the records', () => {
  const { gap, shared, alone } = whole.findings!
  const twice = chronology.filter(({ tellers }) => tellers.length === 2)
  expect(shared).toMatch(new RegExp(`^${twice.length} of ${chronology.length} `))
  expect(alone?.words).toMatch(/ \(\d+\)$/)
  const starts = whole.lanes.flatMap(({ marks }) => marks.flatMap((placed) => placed.marks))
  const [from, to] = [gap!.from, gap!.to].map(whole.scale.x)
  expect(starts.filter(({ by, x1 }) => by !== 'nobody' && x1 > from! + 1 && x1 < to! - 1)).toEqual(
    [],
  )
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
const selections = fc.shuffledSubarray([...chronology, ...(shaped as unknown as Entry[])])

test('any selection of entries is laid out without a fault', () => {
  fc.assert(
    fc.property(fc.constantFrom(...views), selections, (view, entries) => {
      expect(faultsOf(view, entries)).toEqual([])
    }),
  )
})
