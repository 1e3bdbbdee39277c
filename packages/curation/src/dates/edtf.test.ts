// @ts-expect-error -- The library has no types.
import untyped from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEdtf } from './edtf.ts'

const edtf = untyped as (text: string) => {
  readonly min: number | null
  readonly max: number | null
  toString(): string
}

test.each([
  ['1966', '1966-01-01', '1966-12-31', 'year'],
  ['1966-02', '1966-02-01', '1966-02-28', 'month'],
  ['2004-02-29', '2004-02-29', '2004-02-29', 'day'],
  ['196X', '1960-01-01', '1969-12-31', 'decade'],
  ['17XX', '1700-01-01', '1799-12-31', 'century'],
  ['17XX/18XX', '1700-01-01', '1899-12-31', 'century'],
  ['-0107', '-0107-01-01', '-0107-12-31', 'year'],
  ['-047X', '-0479-01-01', '-0470-12-31', 'decade'],
  ['-0107/0050', '-0107-01-01', '0050-12-31', 'year'],
  ['0000', '0000-01-01', '0000-12-31', 'year'],
  ['1966~', '1966-01-01', '1966-12-31', 'year'],
  ['1966-02-03%', '1966-02-03', '1966-02-03', 'day'],
  ['196X~', '1960-01-01', '1969-12-31', 'decade'],
  ['1966~/1969~', '1966-01-01', '1969-12-31', 'year'],
  ['1989-06-03/1989-06-04', '1989-06-03', '1989-06-04', 'day'],
  ['1966/1969-04', '1966-01-01', '1969-04-30', 'year'],
  ['1970/..', '1970-01-01', null, 'year'],
  ['2003-08-27/..', '2003-08-27', null, 'day'],
  ['1970/', '1970-01-01', null, 'year'],
  ['../1970', null, '1970-12-31', 'year'],
  ['/1945', null, '1945-12-31', 'year'],
  ['/1945?', null, '1945-12-31', 'year'],
  ['/..', null, null, 'none'],
])('%s runs from %s to %s, known to the %s', (text, earliest, latest, precision) => {
  expect(readEdtf(text)).toEqual({ earliest, latest, precision })
})

test.each([
  '1966-02-29',
  '1900-02-29',
  '1966-02-30',
  '1966-04-31',
  '1966-13',
  '1966-00',
  '1966-01-00',
  '1966/1966-02-29',
  '-00XX',
  '-0000',
])('%s does not exist', (text) => {
  expect(readEdtf(text)).toMatchObject({ expected: 'a date that exists in the calendar' })
})

test.each(['1969/1966', '1966/1966', '1966-05-02/1966-05-01', '18XX/17XX'])(
  '%s ends before it starts',
  (text) => {
    expect(readEdtf(text)).toMatchObject({ expected: 'an interval whose start is before its end' })
  },
)

test.each([
  '[1966..1969]',
  '{1966,1967}',
  '1966-21',
  '1966-XX',
  'XXXX',
  'Y17000',
  '~1966',
  '1966-~02',
  '1966-02-28T10:00:00Z',
  '196',
  '19661',
  '1966-2',
  '/',
  '../',
  '../..',
  '..',
  '',
  '1966 ',
  '1966\n',
  'open/1966',
  '1966/1967/1968',
  '1966~~',
])('%j is outside the profile', (text) => {
  expect(readEdtf(text)).toMatchObject({ expected: expect.stringMatching(/^EDTF: /) as string })
})

const date = fc.stringMatching(/^-?(\d\dXX|\d{3}X|\d{4}(-(0\d|1[0-3])(-[0-3]\d)?)?)[~?%]?$/)
const inProfile = fc.oneof(
  date,
  fc.tuple(date, fc.oneof(date, fc.constantFrom('', '..'))).map((ends) => ends.join('/')),
  fc.tuple(fc.constantFrom('', '..'), date).map((ends) => ends.join('/')),
)

/** The UTC day of milliseconds, which are null if unknown and infinite if open. */
const dayOf = (instant: number | null): string | null =>
  instant !== null && Number.isFinite(instant)
    ? new Date(instant).toISOString().replace(/T.*$/, '').replace(/^-00/, '-')
    : null

/** What the library `edtf` reads, which takes one day that does not exist for another, and drops the sign of -00XX. */
function asRead(text: string): object | undefined {
  try {
    const read = edtf(text)
    return read.toString() === text ? [read.min, read.max].map(dayOf) : undefined
  } catch {
    return undefined
  }
}

test('the bounds are those that the library `edtf` reads, without the qualifiers', () => {
  fc.assert(
    fc.property(inProfile, (text) => {
      const reading = readEdtf(text)
      const bounds = 'fix' in reading ? undefined : [reading.earliest, reading.latest]
      expect(bounds).toEqual(asRead(text.replace(/[~?%]/g, '')))
    }),
    { numRuns: 1000 },
  )
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9X/.~?%]{0,24}$/)), (text) => {
      expect(readEdtf(text)).toBeTypeOf('object')
    }),
  )
})
