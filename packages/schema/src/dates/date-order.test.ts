import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chronologicalOrder } from './date-order.ts'
import { compareDays } from './day.ts'
import { onceWrong } from '../testing/index.ts'

const entry = (
  id: string,
  earliest: string | null,
  latest: string | null = null,
  related: Readonly<Record<string, readonly string[]>> = {},
) => ({
  id,
  date: { earliest, latest },
  relations: Object.entries(related).flatMap(([kind, ids]) =>
    ids.map((target) => ({ kind, entry: target })),
  ),
})
type Entry = ReturnType<typeof entry>

const order = (...entries: readonly Entry[]) => chronologicalOrder(entries).map(({ id }) => id)

const part = (id: string, day: string | null, whole: string) =>
  entry(id, day, null, { 'part-of': [whole] })

test.each<[name: string, ordered: string, ...entries: Entry[]]>([
  [
    'orders entries by their earliest day',
    'a b',
    entry('b', '1970-01-01'),
    entry('a', '1969-01-01'),
  ],
  [
    'orders an entry without an earliest day by its latest',
    'in-1970 by-1970 in-1971',
    entry('by-1970', null, '1970-12-31'),
    entry('in-1971', '1971-01-01'),
    entry('in-1970', '1970-01-01'),
  ],
  [
    'puts it before a dated entry that comes after it',
    'z-assurance a-pressure',
    entry('a-pressure', '2006-01-01', '2006-12-31', { after: ['z-assurance'] }),
    entry('z-assurance', null, '2006-12-31'),
  ],
  [
    'puts a cause before its effect, and an answer after what it responds to',
    'z e a',
    entry('a', null, null, { 'responds-to': ['e'] }),
    entry('e', '1969-01-01'),
    entry('z', null, '1969-12-31', { 'leads-to': ['e'] }),
  ],
  [
    'puts an undated entry right behind the last entry that it comes after',
    'a z later later-still n',
    entry('z', '1950-01-01'),
    entry('later', null, null, { after: ['z', 'a'] }),
    entry('a', '1940-01-01'),
    entry('n', '1960-01-01'),
    entry('later-still', null, null, { after: ['later'] }),
  ],
  [
    'puts other undated entries at the end, and ties in the order of the input',
    'b a u t',
    entry('u', null),
    entry('b', '1950-01-01'),
    entry('t', null),
    entry('a', '1950-01-01'),
  ],
  [
    'puts an undated entry behind the end of what it comes after',
    'war campaign end later after-the-war',
    entry('later', null, null, { after: ['war'] }),
    entry('war', '1950-01-01', '1953-12-31'),
    entry('campaign', '1951-01-01', '1951-12-31'),
    entry('end', '1953-12-31'),
    entry('after-the-war', '1954-01-01'),
  ],
  [
    'within a tie, puts a whole before its parts',
    'whole part detail other coarse undated dateless no-date',
    part('detail', '1966-01-01', 'part'),
    part('part', '1966-01-01', 'whole'),
    part('undated', null, 'whole'),
    entry('other', '1966-01-01'),
    entry('whole', '1966-01-01'),
    part('coarse', '1965-01-01', 'whole'),
    part('no-date', null, 'dateless'),
    entry('dateless', null),
  ],
  [
    'within a tie, puts an entry behind those that it follows',
    'thaw use',
    entry('use', '1970-01-01', null, { after: ['thaw'] }),
    entry('thaw', '1970-01-01'),
  ],
  [
    'puts an entry behind those that it follows, if its date allows',
    'too-early incident feeling',
    entry('feeling', '1980-01-01', '1989-12-31', { after: ['incident'] }),
    entry('incident', '1989-06-03', '1989-06-04'),
    entry('too-early', '1980-01-01', '1980-12-31', { after: ['incident'] }),
  ],
  [
    'ends with a cycle of relations',
    'c b a',
    entry('a', null, null, { after: ['b'] }),
    entry('b', null, null, { after: ['a'] }),
    entry('c', '1950-01-01'),
  ],
])('%s', (_, ordered, ...entries) => {
  expect(order(...entries).join(' ')).toBe(ordered)
})

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2009-04-06'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 12 })
const chronicle = ids.chain((names) =>
  fc.tuple(
    ...names.map((id, at) =>
      fc
        .tuple(
          fc.option(day),
          fc.option(day),
          fc.subarray(names.slice(0, at)),
          fc.subarray(names.slice(0, at)),
        )
        .map(([earliest, latest, after, wholes]) =>
          entry(id, earliest, latest, { after, 'part-of': wholes }),
        ),
    ),
  ),
)

test('leaves entries that are in order as they are', () => {
  fc.assert(
    fc.property(chronicle, (entries) => {
      const ordered = chronologicalOrder(entries)
      expect(chronologicalOrder(ordered)).toEqual(ordered)
    }),
  )
})

test('keeps every entry, and dated entries in the order of their days', () => {
  fc.assert(
    fc.property(chronicle, (entries) => {
      const ordered = chronologicalOrder(entries.map((made) => ({ ...made, relations: [] })))
      expect(ordered.map(({ id }) => id).sort()).toEqual(entries.map(({ id }) => id).sort())
      const earliest = ordered.flatMap(({ date }) => date.earliest ?? [])
      expect(earliest).toEqual([...earliest].sort(compareDays))
    }),
  )
})

test('puts an entry behind those that it follows, if it has no latest day', () => {
  fc.assert(
    fc.property(chronicle, (entries) => {
      const ordered = chronologicalOrder(entries).map(({ id }) => id)
      for (const { id, date, relations } of entries)
        for (const { kind, entry: earlier } of relations)
          if (kind === 'after' && date.earliest !== null && date.latest === null)
            expect(ordered.indexOf(earlier) < ordered.indexOf(id) || !isPlaced(earlier)).toBe(true)

      /** Whether it has a date, or follows what has one. */
      function isPlaced(of: string): boolean {
        const found = entries.find(({ id }) => id === of)!
        return (
          found.date.earliest !== null ||
          found.date.latest !== null ||
          found.relations.some(({ kind, entry }) => kind === 'after' && isPlaced(entry))
        )
      }
    }),
  )
})

test('takes any number of entries that follow each other, and of relations', () => {
  onceWrong(
    'Values that formats cannot write',
    '50,000 undated entries, each after another',
    'in order',
  )
  onceWrong('Quadratic time', '100,000 relations of one entry', 'in order, in linear time')
  const ids = Array.from({ length: 50_000 }, (_, index) => `e-${index}`)
  const chain = ids.map((id, index) =>
    entry(id, null, null, { after: ids.slice(index + 1, index + 2) }),
  )
  expect(order(...chain)).toEqual(ids.toReversed())
  const many = entry('last', null, null, { after: Array<string>(100_000).fill('first') })
  expect(order(many, entry('first', null))).toEqual(['first', 'last'])
})
