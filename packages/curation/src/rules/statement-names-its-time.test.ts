import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { statementNamesItsTime } from './statement-names-its-time.ts'

const findingsOfClaim = (statement: string, edtf: string | null, period: object = {}) =>
  findingsOf(
    statementNamesItsTime,
    edit('claims', 'berg-on-oil', {
      statement,
      period: {
        verbatim: 'words of the report',
        edtf,
        earliest: null,
        latest: null,
        precision: 'year',
        basis: 'stated',
        ...period,
      },
    }),
  )

test.each([
  ['1907', 'The keepers struck.', '1907'],
  ['1907', 'The keepers struck in 1908.', '1907'],
  ['1907', 'The keepers struck in December 19071.', '1907'],
  ['1970', 'The keepers struck in the 1970s.', '1970'],
  ['197X', 'The keepers struck in 1970.', '1970s'],
  ['197X', 'The keepers struck in the 1960s.', '1970s'],
  ['../1907', 'At last the keepers struck.', '1907'],
  ['1907/..', 'The keepers have struck since.', '1907'],
  ['1907/1909', 'The keepers struck from 1907 to the end.', '1909'],
  ['1907/1909', 'The keepers struck for years.', '1907 and 1909'],
  ['1901-05-03', 'The guild met on May 3.', '1901'],
  ['18XX', 'The lamps burned oil in the eighteenth century.', '19th'],
  ['17XX/18XX', 'The lamps burned oil in the eighteenth century.', '19th'],
  ['-0107', 'Lamps were lit in 107.', '108 BC'],
])('for %s, rejects “%s”', (edtf, statement, expected) => {
  expect(findingsOfClaim(statement, edtf)).toMatchObject([
    { record: 'berg-on-oil', field: 'statement', expected },
  ])
})

test.each([
  ['1907', 'In 1907 the keepers struck.'],
  ['1907~', 'The keepers struck about 1907.'],
  ['197X', 'The keepers of the 1970s struck.'],
  ['../1907', 'By 1907, the keepers had struck.'],
  ['1907/..', 'Since 1907 the keepers have struck.'],
  ['1907/1909', 'The keepers struck in 1907–1909.'],
  ['196X/197X', 'The keepers struck in the 1960s and 1970s.'],
  ['1901-05-03', 'The guild met on May 3, 1901.'],
  ['17XX/18XX', 'The lamps burned oil in the eighteenth and nineteenth centuries.'],
  ['17XX/18XX', 'The lamps burned oil in the 18th and 19th centuries.'],
  ['18XX', 'The lamps burned nineteenth-century oil.'],
  ['-0107', 'Lamps were lit in 108 BC.'],
])('for %s, accepts “%s”', (edtf, statement) => {
  expect(findingsOfClaim(statement, edtf)).toEqual([])
})

const undated = 'The keepers struck.'

test('asks for the report’s own date where editors narrowed it', () => {
  const told = { edtf: '190X', earliest: null, latest: null, precision: 'decade' }
  const narrowed = (basis: string) => ({
    basis: 'inferred',
    reference: 'coast-almanac',
    told: { ...told, basis },
  })
  expect(findingsOfClaim(undated, '1907', narrowed('stated'))).toMatchObject([
    { expected: '1900s' },
  ])
  expect(findingsOfClaim(undated, '1907', narrowed('contextual'))).toEqual([])
})

test.each([
  ['that the passage gives', '1907', { basis: 'contextual' }],
  ['that an editor gives', '1907', { basis: 'inferred', reference: 'coast-almanac' }],
  ['without a year', null, {}],
])('asks for no date %s', (_, edtf, period) => {
  expect(findingsOfClaim(undated, edtf, period)).toEqual([])
})
