import { styleText } from 'node:util'
import Table from 'cli-table3'
import type { Row } from './change-sections.ts'
import { commonWords, readerChanges } from './reader-changes.ts'
import { interfaceChangeWords, requiredBump } from './reasons.ts'
import type { DatasetDiff } from './diff-schema.ts'

/** A diff for a terminal: a table of the changes, then the required bump and the change that requires it. */
export function diffTable(diff: DatasetDiff, isTerminal: boolean): string {
  const style = { compact: true, ...(isTerminal ? {} : { head: [], border: [] }) }
  const table = new Table({
    head: ['Class', 'Record', 'What', 'Bump'],
    colWidths: [null, null, 76, null],
    wordWrap: true,
    style,
  })
  const { sections, common } = readerChanges(diff)
  for (const { title, rows } of sections) {
    for (const row of rows)
      table.push([title, `${row.change.collection}/${row.change.id}`, whatOf(row), row.bump])
  }
  for (const change of common) table.push(['Other changes', change.name, commonWords(change), ''])
  for (const change of diff.interface ?? [])
    table.push(['Interface', change.name, interfaceChangeWords(change), change.bump])
  const [required = '', ...others] = requiredBump(diff)
  const bump = [isTerminal ? styleText('bold', required) : required, ...others].join('\n')
  return table.length === 0 ? bump : `${table.toString()}\n${bump}`
}

function whatOf({ change, fields }: Row): string {
  if (fields.length > 0) return fields.map((field) => `${field.name}: ${field.change}`).join('\n')
  return change.to === undefined || change.to.length === 0
    ? change.label
    : `${change.label} → ${change.to.join(', ')}`
}
