import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chronologicalOrder } from './date-order.ts'
import { compareDays } from './day.ts'

const entry = (
  id: string,
  earliest: string | null,
  latest: string | null = null,
  after: string[] = [],
) => ({
  id,
  date: { earliest, latest },
  relations: after.map((target) => ({ kind: 'after', entry: target })),
})
const order = (...entries: ReturnType<typeof entry>[]) =>
  chronologicalOrder(entries).map(({ id }) => id)

test('orders entries by their earliest day', () => {
  expect(order(entry('b', '1970-01-01'), entry('a', '1969-01-01'))).toEqual(['a', 'b'])
})

test('orders an entry without an earliest day by its latest', () => {
  expect(
    order(
      entry('by-1970', null, '1970-12-31'),
      entry('in-1971', '1971-01-01'),
      entry('in-1970', '1970-01-01'),
    ),
  ).toEqual(['in-1970', 'by-1970', 'in-1971'])
})

test('puts it before a dated entry that comes after it', () => {
  expect(
    order(
      entry('a-pressure', '2006-01-01', '2006-12-31', ['z-assurance']),
      entry('z-assurance', null, '2006-12-31'),
    ),
  ).toEqual(['z-assurance', 'a-pressure'])
})

test('puts a cause before its effect, and an answer after what it responds to', () => {
  const [cause, effect, answer] = [
    entry('z', null, '1969-12-31'),
    entry('e', '1969-01-01'),
    entry('a', null),
  ]
  cause.relations.push({ kind: 'leads-to', entry: 'e' })
  answer.relations.push({ kind: 'responds-to', entry: 'e' })
  expect(order(answer, effect, cause)).toEqual(['z', 'e', 'a'])
})

test('puts an undated entry right behind the last entry that it comes after', () => {
  const entries = [
    entry('z', '1950-01-01'),
    entry('later', null, null, ['z', 'a']),
    entry('a', '1940-01-01'),
    entry('n', '1960-01-01'),
    entry('later-still', null, null, ['later']),
  ]
  expect(order(...entries)).toEqual(['a', 'z', 'later', 'later-still', 'n'])
})

test('puts other undated entries at the end, and ties in the order of the input', () => {
  expect(
    order(entry('u', null), entry('b', '1950-01-01'), entry('t', null), entry('a', '1950-01-01')),
  ).toEqual(['b', 'a', 'u', 't'])
})

test('puts an undated entry behind the end of what it comes after', () => {
  expect(
    order(
      entry('later', null, null, ['war']),
      entry('war', '1950-01-01', '1953-12-31'),
      entry('campaign', '1951-01-01', '1951-12-31'),
      entry('end', '1953-12-31'),
      entry('after-the-war', '1954-01-01'),
    ),
  ).toEqual(['war', 'campaign', 'end', 'later', 'after-the-war'])
})

test('within a tie, puts a whole before its parts', () => {
  const part = (id: string, day: string | null, whole: string) => {
    const made = entry(id, day)
    made.relations.push({ kind: 'part-of', entry: whole })
    return made
  }
  expect(
    order(
      part('detail', '1966-01-01', 'part'),
      part('part', '1966-01-01', 'whole'),
      part('undated', null, 'whole'),
      entry('other', '1966-01-01'),
      entry('whole', '1966-01-01'),
      part('coarse', '1965-01-01', 'whole'),
      part('no-date', null, 'dateless'),
      entry('dateless', null),
    ),
  ).toEqual(['whole', 'part', 'detail', 'other', 'coarse', 'undated', 'dateless', 'no-date'])
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
        .map(([earliest, latest, after, wholes]) => {
          const made = entry(id, earliest, latest, after)
          made.relations.push(...wholes.map((whole) => ({ kind: 'part-of', entry: whole })))
          return made
        }),
    ),
  ),
)

test('within a tie, puts an entry behind those that it follows', () => {
  expect(order(entry('use', '1970-01-01', null, ['thaw']), entry('thaw', '1970-01-01'))).toEqual([
    'thaw',
    'use',
  ])
})

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

test('puts an entry behind those that it follows, if its date allows', () => {
  expect(
    order(
      entry('feeling', '1980-01-01', '1989-12-31', ['incident']),
      entry('incident', '1989-06-03', '1989-06-04'),
      entry('too-early', '1980-01-01', '1980-12-31', ['incident']),
    ),
  ).toEqual(['too-early', 'incident', 'feeling'])
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

test('ends with a cycle of relations', () => {
  expect(
    order(
      entry('a', null, null, ['b']),
      entry('b', null, null, ['a']),
      entry('c', '1950-01-01'),
    ).at(0),
  ).toBe('c')
})

test('takes any number of entries that follow each other, and of relations', () => {
  const ids = Array.from({ length: 50_000 }, (_, index) => `e-${index}`)
  const chain = ids.map((id, index) => entry(id, null, null, ids.slice(index + 1, index + 2)))
  expect(order(...chain)).toEqual(ids.toReversed())
  const many = entry('last', null, null, Array<string>(100_000).fill('first'))
  expect(order(many, entry('first', null))).toEqual(['first', 'last'])
})
