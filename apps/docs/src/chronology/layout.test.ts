import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tellers } from './tellers.ts'
import { contentOf, type Content } from './content.ts'
import { isUndated } from './entry.ts'
import { startOf } from './extent.ts'
import { layout, type Layout, type PlacedMark } from './layout.ts'
import { connectorAt, reachOf } from './mark.ts'
import { asideOf, textWidth } from './label.ts'
import { groupings, viewNames, type Grouping, type ViewName } from './views.ts'

const pages = viewNames.flatMap((view) => groupings.map((by) => [view, by] as const))

const allMarks = ({ lanes, undated }: Layout): PlacedMark[] => [
  ...lanes.flatMap(({ marks }) => marks),
  ...undated,
]

/** What a mark and its label take of the picture. */
function boxOf({ mark, label, y }: PlacedMark) {
  const [left, right] = reachOf(mark)
  return {
    left: Math.min(left, label.x1),
    right: Math.max(right, label.x2),
    top: y - 9,
    bottom: y + 9,
  }
}
type Box = ReturnType<typeof boxOf>
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const overlaps = (laid: Layout): string[] => {
  const marks = allMarks(laid)
  return marks.flatMap((a, index) =>
    marks
      .slice(index + 1)
      .flatMap((b) => (overlap(boxOf(a), boxOf(b)) ? [`${a.entry.id} and ${b.entry.id}`] : [])),
  )
}

/** How often each entry stands in each lane, and on the shelf. */
function standsWhereTold({ entries, lanes }: Content, laid: Layout): void {
  for (const entry of entries) {
    const isPlacedUndated = laid.undated.filter((placed) => placed.entry === entry).length
    const inLanes = laid.lanes.map(
      ({ marks }) => marks.filter((placed) => placed.entry === entry).length,
    )
    const told = lanes.map((lane) => Number(lane.holds(entry)))
    if (laid.leftOut.includes(entry))
      expect([isPlacedUndated, ...inLanes]).toEqual([0, ...told.map(() => 0)])
    else
      expect([isPlacedUndated, ...inLanes]).toEqual(
        isPlacedUndated === 1 ? [1, ...told.map(() => 0)] : [0, ...told],
      )
  }
}

function isNamed(laid: Layout): void {
  for (const { entry, label } of allMarks(laid)) {
    if (label.number !== null) expect(laid.numbered[label.number - 1]).toBe(entry)
    else expect(label.x2 - label.x1).toBeGreaterThan(textWidth(entry.title + asideOf(entry)) - 0.01)
  }
}

function liesWithin(laid: Layout): void {
  for (const placed of allMarks(laid)) {
    const { left, right, top, bottom } = boxOf(placed)
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(laid.width)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(laid.height)
  }
}

describe.each(pages)('the view %s by %s', (view: ViewName, by: Grouping) => {
  const content = contentOf(view, by)
  const laid = layout(content)

  test('lets no mark and no label lie on another', () => {
    expect(overlaps(laid)).toEqual([])
  })

  test('shows each entry once in each lane that it belongs to, or on the shelf', () => {
    standsWhereTold(content, laid)
  })

  test('gives each mark its title, or a number that the list below resolves', () => {
    isNamed(laid)
  })

  test('keeps every mark and label within the frame', () => {
    liesWithin(laid)
  })

  test('leads no tie through a label', () => {
    const crossed = laid.ties.flatMap(({ id, x, y1, y2 }) =>
      allMarks(laid).flatMap(({ entry, label, y }) =>
        y >= y1 && y <= y2 && label.x1 < x && x < label.x2 ? [`${id} through ${entry.id}`] : [],
      ),
    )
    expect(crossed).toEqual([])
  })
})

test('the whole picture leaves out nothing', () => {
  expect(layout(contentOf('all', 'teller')).leftOut).toEqual([])
  expect(layout(contentOf('all', 'theme')).leftOut).toEqual([])
})

test('the lanes are those who tell, in the order in which the page lets them speak', () => {
  expect(layout(contentOf('all', 'teller')).lanes.map(({ lane }) => lane.title)).toEqual([
    'The drafter',
    'James F. Person',
    'Bernd Schaefer',
    'John S. Park',
    'Jin Linbo',
  ])
})

test('what two tell is tied, mark to mark', () => {
  const laid = layout(contentOf('all', 'teller'))
  const toldByTwo = contentOf('all', 'teller').entries.filter((entry) => entry.tellers.length > 1)
  expect(laid.ties.map(({ id }) => id).sort()).toEqual(toldByTwo.map(({ id }) => id).sort())
  for (const { id, x, y1, y2 } of laid.ties) {
    const marks = allMarks(laid).filter(({ entry }) => entry.id === id)
    expect([...marks.map(({ mark }) => connectorAt(mark)), y1, y2]).toEqual([
      x,
      x,
      ...marks.map(({ y }) => y),
    ])
  }
})

describe('whatever is told', () => {
  const day = fc
    .date({ min: new Date('1500-01-01'), max: new Date('2009-04-06'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const dates: fc.Arbitrary<object> = fc
    .tuple(
      fc.constantFrom(
        'day',
        'interval',
        'begun',
        'open',
        'until',
        'by',
        'decade',
        'length',
        'none',
      ),
      day,
      day,
    )
    .map(([kind, a, b]) => {
      const [first, last] = a < b ? [a, b] : [b, a]
      const dated = (edtf: string, earliest: string | null, latest: string | null) => ({
        verbatim: null,
        basis: 'inferred',
        edtf,
        earliest,
        latest,
      })
      const decade = first.slice(0, 3)
      switch (kind) {
        case 'day':
          return dated(first, first, first)
        case 'interval':
          return dated(`${first}/${last}`, first, last)
        case 'begun':
          return dated(`${first}/`, first, null)
        case 'open':
          return dated(`${first}/..`, first, null)
        case 'until':
          return dated(`/${last}`, null, last)
        case 'by':
          return dated(`../${last}`, null, last)
        case 'decade':
          return dated(`${decade}X`, `${decade}0-01-01`, `${decade}9-12-31`)
        case 'length':
          return {
            verbatim: 'for years',
            basis: 'stated',
            edtf: null,
            earliest: null,
            latest: null,
            duration: { iso: 'P9Y' },
          }
        default:
          return { verbatim: 'once', basis: 'stated', edtf: null, earliest: null, latest: null }
      }
    })
  const entry = fc.record({
    title: fc.oneof(fc.string({ minLength: 1, maxLength: 70 }), fc.constant('x'.repeat(10_000))),
    kind: fc.constantFrom('incident', 'process'),
    date: dates,
    tellers: fc.subarray(
      tellers.map(({ id }) => ({ speaker: id })),
      { minLength: 1 },
    ),
    codings: fc.subarray([{ goldstein: -10 }, { goldstein: 7 }, {}], { minLength: 1 }),
    after: fc.option(fc.nat(), { nil: undefined }),
  })
  const entries = fc.array(entry, { maxLength: 60 }).map((parts) =>
    parts.map(({ after, ...rest }, index) => ({
      ...rest,
      id: `entry-${index}`,
      themes: ['war-and-command'],
      actors: [],
      ...(after !== undefined &&
        index > 0 && { relations: [{ kind: 'after', entry: `entry-${after % index}` }] }),
    })),
  )
  const contents = fc
    .tuple(entries, fc.constantFrom(...pages))
    .map(([told, [view, by]]): Content => ({
      ...contentOf(view, by),
      entries: told as unknown as Entry[],
    }))

  test('no label lies on another, none leaves the frame, none is lost', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const laid = layout(content)
        expect(overlaps(laid)).toEqual([])
        standsWhereTold(content, laid)
        isNamed(laid)
        liesWithin(laid)
      }),
    )
  })

  test('what comes later stands no further left', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { scale } = layout(content)
        const days = content.entries
          .filter((told) => !isUndated(told))
          .map(({ date }) => startOf(date.earliest ?? date.latest ?? ''))
          .sort((a, b) => a - b)
        const places = days.map(scale.x)
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })
})
