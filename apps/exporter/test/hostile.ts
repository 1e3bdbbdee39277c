import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { withFacts } from './hard-datasets.ts'
import { madeUp } from './made-up.ts'

/** Texts that break formats, or those who read them. */
export const hostileTexts: readonly string[] = [
  '=1+1', '+1+1', '-2+3', '@SUM(A1)', "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.org";"x")', "'=1+1", "''@x", '＝1+1', '\t=1+1', '\r=1+1', '\n=1+1',
  '-0107', '+5', '-1.5', '-0107-01-01', '196X', '007', '1e5', 'true', 'NULL', 'NA', 'nan', '2001-02-03', ' ', ' x ', "'", "''",
  'a,b', 'a;b', 'a\tb', 'a\nb', 'a\r\nb', 'a\rb', '"', '""', 'say "x", y', '\\', '\\n', "x'); DROP TABLE claims; --", '</script><script>alert(1)</script>', '<!--', ']]>', '&amp;', '<a>',
  '\u0001', 'a\u0008b', '\u001F', '\u007F', 'a\u0085b', '\u2028', '\u2029', '\u202Eabc\u202C', '\u200F', 'a\uFEFFb', '\uFFFD', '\uFFFE', '\uFDD0', 'a\u{1FFFE}z',
  '_x0041_', '_x005F_x0041_', '조선', '🏮', 'e\u0301', '../../etc/passwd', 'C:\\x', '%00', '${x}', '{{x}}', 'x'.repeat(300),
]

const textId = (text: string): string => `hostile-${Buffer.from(text, 'utf16le').toString('hex').slice(0, 60)}`

const reference = (text: string): Dataset['references'][number] => ({
  id: textId(text), type: 'reference', what: 'What nobody looks up.', where: { repository: 'lamps/oil', path: text }, grade: 'secondary',
})

/** The made-up dataset with these texts as paths of references. */
export const withTexts = (texts: readonly string[]): Dataset => withFacts({ ...madeUp, references: [...madeUp.references, ...texts.map(reference)] })
