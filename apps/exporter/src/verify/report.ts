import { sources } from '@nkidp/sino-dprk-data'
import type { Verification } from '@nkidp/sino-dprk-data/evidence'
import type { Identity } from '../manifest.ts'
import { plainTable } from '../plain-table.ts'
import type { Copy } from './copy-of.ts'
import { neighborsOf } from './neighbors.ts'
import type { FoundSpan } from './neighbors.ts'

/** What was found, for people: a row for each record, then what is missing, then the sum of it; of what is no copy, what was expected. */
export const report = (verification: Verification, copy: Copy, dataset: Identity): string =>
  [
    ...(isCopy(verification)
      ? [recordTable(verification), ...missing(verification, copy)]
      : [notThePage(copy)]),
    summary(verification, copy, dataset),
  ].join('\n\n')

/** Whether it is worth telling what of the page is missing: another page of its site has a few of its words too. */
const isCopy = ({ counts: { exact, relocated, missing } }: Verification): boolean =>
  (exact + relocated) * 10 >= missing

const states = ['exact', 'relocated', 'missing'] as const

function recordTable({ records }: Verification): string {
  const table = plainTable(
    ['Record', 'Exact', 'Relocated', 'Missing'],
    ['left', 'right', 'right', 'right'],
  )
  for (const { id, spans } of records)
    table.push([
      id,
      ...states.map((state) => spans.filter((span) => span.state === state).length || ''),
    ])
  return table.toString().replace(/ +$/gm, '')
}

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
  return lines.length === 0
    ? []
    : [
        [
          'Missing, with the nearest words that were found, and their offsets in the copy:',
          ...lines,
        ].join('\n'),
      ]
}

/** So many of the first words of a span, in characters, as they stand in the copy; of the last, where the number is negative. */
function words({ start, end, utf16 }: FoundSpan, { text }: Copy, many: number): string {
  const all = [...text.slice(utf16.start, utf16.end).replace(/\s+/g, ' ')]
  if (all.length <= Math.abs(many)) return `${start}–${end} “${all.join('')}”`
  return `${start}–${end} ${many < 0 ? `“… ${all.slice(many).join('')}”` : `“${all.slice(0, many).join('')} …”`}`
}

const notThePage = ({ file, text }: Copy): string =>
  [
    `${file === '-' ? 'Standard input' : file} is not the page: it has ${[...text].length.toLocaleString('en')} characters of text, and hardly any of the words.`,
    ...sources.map(
      ({ title, address, length, sha256 }) =>
        `Expected: “${title}”\n  ${address}\n  as it was read: ${length.toLocaleString('en')} characters of text, SHA-256 ${sha256}`,
    ),
  ].join('\n')

function summary(
  { counts, records }: Verification,
  { file, readAs }: Copy,
  { name, version }: Identity,
): string {
  const spans = states.reduce((sum, state) => sum + counts[state], 0)
  return `${spans} spans of ${records.length} records: ${states.map((state) => `${counts[state]} ${state}`).join(', ')}.
${file === '-' ? 'Standard input' : file}, read as ${readAs === 'html' ? 'HTML' : 'text'}; ${name} ${version}.`
}
