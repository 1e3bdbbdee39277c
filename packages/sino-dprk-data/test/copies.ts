import { hash } from 'node:crypto'
import { sourceText } from '@nkidp/schema/testing'
import { codePointLength, normalize, selectorOf } from '@nkidp/schema/text'
import { get, sources, type AnyRecord, type Evidence } from '../src/index.ts'
import { records } from '../src/records.ts'

/** A report with the records that cite it. */
export interface Report {
  readonly name: string
  readonly text: string
  readonly records: readonly AnyRecord[]
}

/** Evidence from a part of a text, given by offsets in UTF-16 code units. */
export function evidenceIn(text: string, start: number, end: number): Evidence {
  const words = normalize(text.slice(start, end))
  const first = codePointLength(text.slice(0, start))
  return {
    source: sources[0]!.id,
    start: first,
    end: first + codePointLength(text.slice(start, end)),
    digest: hash('sha256', words),
    selector: selectorOf(words),
  }
}

/** A record with this evidence. */
export const recordOn = (...evidence: readonly Evidence[]): AnyRecord => ({
  ...get('pyongyang'),
  evidence,
})

const subjects = [
  'The keeper',
  'A pilot',
  'Nobody',
  'The guild of “old hands”',
  'The harbor’s council',
  'Ada Berg (1867–1931)',
  '🏮 The lantern',
]
const verbs = ['did not raise', 'raised', 'could not find', 'defied', 'refitted', 'affirmed']
const objects = [
  'the first light',
  'a café at the quay',
  'three-masted ships',
  'its “stubborn stone”',
  'the staff of office',
  'Zoë’s fjord',
]

// Two openings differ in three letters or more, so that changing one letter does not turn one into another.
const sentences = subjects.flatMap((subject, a) =>
  verbs.map(
    (verb, b) =>
      [
        `${subject} ${verb}`,
        ` ${objects[(a + b) % objects.length]} in ${1800 + 7 * a + 11 * b}.`,
      ] as const,
  ),
)
const text = sentences
  .map(([opening, rest], index) => `${opening}${rest}${index % 5 === 4 ? '\n\n' : ' '}`)
  .join('')

const madeUp: Report = {
  name: 'a made-up report',
  text,
  records: sentences.map(([opening, rest]) => {
    const start = text.indexOf(opening)
    return recordOn(
      evidenceIn(text, start, start + opening.length + rest.length),
      evidenceIn(text, start, start + opening.length),
    )
  }),
}

const source = sourceText(sources[0]?.sha256)

/** A made-up report, and the real one if its text is available. */
export const reports: readonly Report[] = [
  madeUp,
  ...(source === undefined ? [] : [{ name: 'the report', text: source.text, records }]),
]
