import { records, type Dataset } from '@nkidp/sino-dprk-data/schema'
import { withEntries, withFacts } from './hard-datasets.ts'
import { madeUp } from './made-up.ts'

/** Texts that break formats or their readers. */
export const hostileTexts: readonly string[] = [
  '=1+1',
  '+1+1',
  '-2+3',
  '+1-1',
  '-2-3',
  '-2/3',
  '-1/0',
  '-1~',
  '@SUM(A1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org";"x")',
  "'=1+1",
  "''@x",
  '＝1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '-0107',
  '+5',
  '-1.5',
  '-0107-01-01',
  '196X',
  '007',
  '1e5',
  'true',
  'NULL',
  'NA',
  'nan',
  '2001-02-03',
  ' ',
  ' x ',
  "'",
  "''",
  'a,b',
  'a;b',
  'a\tb',
  'a\nb',
  'a\r\nb',
  'a\rb',
  '"',
  '""',
  'say "x", y',
  '\\',
  '\\n',
  "x'); DROP TABLE claims; --",
  '</script><script>alert(1)</script>',
  '<!--',
  ']]>',
  '&amp;',
  '<a>',
  '\u0001',
  'a\u0008b',
  '\u001F',
  '\u007F',
  'a\u0085b',
  '\u2028',
  '\u2029',
  '\u202Eabc\u202C',
  '\u200F',
  'a\uFEFFb',
  '\uFFFD',
  '\uFFFE',
  '\uFDD0',
  'a\u{1FFFE}z',
  '_x0041_',
  '_x005F_x0041_',
  '조선',
  '🏮',
  'e\u0301 \u00e9',
  '../../etc/passwd',
  'C:\\x',
  '%00',
  '%41 %zz',
  '`${x}`',
  '{{x}}',
  '{',
  '}',
  'x'.repeat(300),
  'x'.repeat(1200),
  ',;|',
  '<img src=x onerror=alert(1)>',
  '&amp; &lt;b&gt; &#x41;',
  '\\n \\u0041 \\',
  '\\input{x} $x^2_1$ % # ~ &',
  'ER  - TY  - JOUR',
  "--- ``so''",
  '_:b0 <http://example.org/x> "x"@en ^^xsd:date .',
  '__proto__',
  'constructor',
  'null',
  'TRUE',
  'עמדות — المواقف',
  '毛泽东 김일성',
  '👩‍👩‍👧‍👦 \u{10ffff}',
  'a\u2028b\u2029c',
  '\uffff',
]

const textId = (text: string): string =>
  `hostile-${Buffer.from(text, 'utf16le').toString('hex').slice(0, 60)}`

const reference = (text: string): Dataset['references'][number] => ({
  id: textId(text),
  type: 'reference',
  what: 'What nobody looks up.',
  where: { repository: 'lamps/oil', path: text },
  grade: 'secondary',
})

/** The made-up dataset with these texts as paths of references, if they are short enough. */
export const withTexts = (texts: readonly string[]): Dataset =>
  withFacts({
    ...madeUp,
    references: [
      ...madeUp.references,
      ...texts.map(reference).filter((each) => records.references.safeParse(each).success),
    ],
  })

const [entry] = madeUp.chronology

/** A text as the summary, the note and the words of the date of an entry. */
const saying = (text: string): Partial<Dataset['chronology'][number]> => ({
  summary: text,
  notes: [{ text, about: 'report' }],
  date: { ...entry!.date, verbatim: text.slice(0, 90) },
})

const isSayable = (text: string): boolean =>
  records.chronology.safeParse({ ...entry, title: text, ...saying(text) }).success

/** The made-up dataset with an entry for each of these texts that the schema allows; the text is its title too. */
export const hostile = withEntries(
  Object.fromEntries(hostileTexts.filter(isSayable).map((text) => [text, saying(text)])),
)
