import type { Verification } from '@nkidp/sino-dprk-data/evidence'
import type { Identity } from '../manifest.ts'
import { plainTable } from '../plain-table.ts'
import type { Copy } from './copy-of.ts'

/** What was found, for people: a row for each record, then what is missing, then the sum of it. */
export const report = (verification: Verification, copy: Copy, dataset: Identity): string =>
  [recordTable(verification), ...missing(verification), summary(verification, copy, dataset)].join('\n\n')

const states = ['exact', 'relocated', 'missing'] as const

function recordTable({ records }: Verification): string {
  const table = plainTable(['Record', 'Exact', 'Relocated', 'Missing'], ['left', 'right', 'right', 'right'])
  for (const { id, spans } of records) table.push([id, ...states.map((state) => spans.filter((span) => span.state === state).length || '')])
  return table.toString().replace(/ +$/gm, '')
}

function missing({ records }: Verification): string[] {
  const lines = records.flatMap(({ id, spans }) =>
    spans.flatMap(({ state, evidence: { start, end } }, index) => (state === 'missing' ? [`  ${id}  evidence[${index}], at ${start}–${end} of the page as it was read`] : [])),
  )
  return lines.length === 0 ? [] : [['Missing:', ...lines].join('\n')]
}

function summary({ counts, records }: Verification, { file, readAs }: Copy, { name, version }: Identity): string {
  const spans = states.reduce((sum, state) => sum + counts[state], 0)
  return `${spans} spans of ${records.length} records: ${states.map((state) => `${counts[state]} ${state}`).join(', ')}.
${file === '-' ? 'Standard input' : file}, read as ${readAs === 'html' ? 'HTML' : 'text'}; ${name} ${version}.`
}
