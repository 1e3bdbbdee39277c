import { styleText } from 'node:util'
import Table from 'cli-table3'
import { changeSections, type Row } from './change-sections.ts'
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
  for (const { title, rows } of changeSections(diff)) {
    for (const row of rows)
      table.push([title, `${row.change.collection}/${row.change.id}`, whatOf(row), row.bump])
  }
  const bump = isTerminal ? styleText('bold', requiredBump(diff)) : requiredBump(diff)
  return diff.changes.length === 0 ? bump : `${table.toString()}\n${bump}`
}

function whatOf({ change, fields }: Row): string {
  if (fields.length > 0) return fields.map((field) => `${field.name}: ${field.change}`).join('\n')
  return change.to === undefined || change.to.length === 0
    ? change.label
    : `${change.label} → ${change.to.join(', ')}`
}

export function requiredBump({ from, bump, demandedBy }: DatasetDiff): string {
  if (demandedBy === null) return `Required bump: none. No record changed since ${from.version}.`
  return `Required bump: ${bump}. ${demandedBy.id} (${demandedBy.collection}): ${demandedBy.because}.`
}
