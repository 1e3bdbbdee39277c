import { sources } from '@nkidp/sino-dprk-data'
import type { Verification, VerifiedRecord, VerifiedSpan } from '@nkidp/sino-dprk-data/evidence'
import type { Manifest } from '@nkidp/export'
import type { Copy } from '@nkidp/export/verify'
import { oneLine } from '@nkidp/schema/text'
import { tableText } from './table-text.ts'

/** The result for people. */
export const report = (
  verification: Verification,
  copy: Copy,
  dataset: Manifest['dataset'],
): string =>
  [
    ...(isCopy(verification)
      ? [recordTable(verification), ...missing(verification, copy)]
      : [notTheReport(copy)]),
    summary(verification, copy, dataset),
  ].join('\n\n')

/** Other pages of the same site have a few of the words too. */
const isCopy = ({ counts: { exact, relocated, missing } }: Verification): boolean =>
  (exact + relocated) * 10 >= missing

const states = ['exact', 'relocated', 'missing'] as const

const recordTable = ({ records }: Verification): string =>
  tableText({
    head: ['Record', 'Exact', 'Relocated', 'Missing'],
    colAligns: ['left', 'right', 'right', 'right'],
    rows: records.map(({ id, spans }) => [
      id,
      ...states.map((state) => {
        const count = spans.filter((span) => span.state === state).length
        return count === 0 ? '' : String(count)
      }),
    ]),
  })

function missing({ records }: Verification, copy: Copy): string[] {
  const lines = records.flatMap(({ id, spans }) =>
    spans.flatMap((span, index) => {
      if (span.state !== 'missing') return []
      const { before, after } = neighborsOf(span, records)
      return [
        `  ${id}  evidence[${index}]`,
        ...(before ? [`    after ${words(before, copy, -40)}`] : []),
        ...(after ? [`    before ${words(after, copy, 40)}`] : []),
      ]
    }),
  )
  const heading = 'Missing, with the nearest words that were found and their offsets in the copy:'
  return lines.length === 0 ? [] : [[heading, ...lines].join('\n')]
}

type FoundSpan = Exclude<VerifiedSpan, { readonly state: 'missing' }>

/** The nearest found spans around a missing one in the report: a copy should have its words between them. */
function neighborsOf(
  { evidence: { source, start, end } }: VerifiedSpan,
  records: readonly VerifiedRecord[],
) {
  const found = records
    .flatMap(({ spans }) => spans)
    .filter((span) => span.state !== 'missing')
    .filter(({ evidence }) => evidence.source === source)
    .toSorted((a, b) => a.evidence.end - b.evidence.end)
  return {
    before: found.findLast(({ evidence }) => evidence.end <= start),
    after: found
      .toSorted((a, b) => a.evidence.start - b.evidence.start)
      .find(({ evidence }) => evidence.start >= end),
  }
}

/** The first characters of a span as they are in the copy, or the last ones if the number is negative. */
function words({ start, end, utf16 }: FoundSpan, { text }: Copy, many: number): string {
  const all = [...text.slice(utf16.start, utf16.end).replace(/\s+/g, ' ')]
  if (all.length <= Math.abs(many)) return `${start}–${end} “${all.join('')}”`
  return `${start}–${end} ${many < 0 ? `“… ${all.slice(many).join('')}”` : `“${all.slice(0, many).join('')} …”`}`
}

const notTheReport = ({ file, text }: Copy): string =>
  [
    `${nameOf(file)} is not a copy of the report: it has ${[...text].length.toLocaleString('en')} characters of text and hardly any of the cited words.`,
    ...sources.map(
      ({ title, address, length, sha256 }) =>
        `Expected: “${title}”\n  ${address}\n  ${length.toLocaleString('en')} characters of text, SHA-256 ${sha256}`,
    ),
  ].join('\n')

const nameOf = (file: string): string => (file === '-' ? 'Standard input' : oneLine(file))

function summary(
  { counts, records }: Verification,
  { file, readAs }: Copy,
  { name, version }: Manifest['dataset'],
): string {
  const spans = states.reduce((sum, state) => sum + counts[state], 0)
  return `${spans} spans of ${records.length} records: ${states.map((state) => `${counts[state]} ${state}`).join(', ')}.
${nameOf(file)}, read as ${readAs === 'html' ? 'HTML' : 'text'}; ${name} ${version}.`
}
