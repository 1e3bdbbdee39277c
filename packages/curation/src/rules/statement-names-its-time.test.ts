import { dated, each, edit, testRule, timed } from '../testing/index.ts'
import { statementNamesItsTime } from './statement-names-its-time.ts'

const claim = (statement: string, edtf: string | null, period: object = {}) =>
  edit('claims', 'berg-on-oil', {
    statement,
    period: dated(edtf, { verbatim: 'words of the report', ...period }),
  })

const undated = 'The keepers struck.'

/** A date that editors narrowed from one that the report gives on this basis. */
const narrowed = (basis: 'stated' | 'contextual') => ({
  basis: 'inferred',
  reference: 'coast-almanac',
  told: timed('190X', basis),
})

testRule(statementNamesItsTime, {
  rejects: [
    ...each(
      [
        ['1907', undated, '1907'],
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
      ],
      ([edtf, statement, expected]) => [
        `“${statement}” for ${edtf}`,
        claim(statement, edtf),
        { at: 'berg-on-oil statement', expected },
      ],
    ),
    [
      'a statement without the report’s own date where editors narrowed it',
      claim(undated, '1907', narrowed('stated')),
      { expected: '1900s' },
    ],
  ],
  accepts: [
    ...each(
      [
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
      ],
      ([edtf, statement]) => [`“${statement}” for ${edtf}`, claim(statement, edtf)],
    ),
    ['no date that the passage gives', claim(undated, '1907', { basis: 'contextual' })],
    ['the same where editors narrowed it', claim(undated, '1907', narrowed('contextual'))],
    [
      'no date that an editor gives',
      claim(undated, '1907', { basis: 'inferred', reference: 'coast-almanac' }),
    ],
    ['no date without a year', claim(undated, null)],
  ],
})
