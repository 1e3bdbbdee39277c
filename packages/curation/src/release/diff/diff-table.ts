import { styleText } from 'node:util'
import Table from 'cli-table3'
import { changeSections } from './change-sections.ts'
import type { Row } from './change-sections.ts'
import type { DatasetDiff } from './diff-schema.ts'

/** A diff as lines for a terminal: a table of what changed, then the least bump and the change that demands it. */
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
  const verdict = isTerminal ? styleText('bold', leastBump(diff)) : leastBump(diff)
  return diff.changes.length === 0 ? verdict : `${table.toString()}\n${verdict}`
}

function whatOf({ change, fields }: Row): string {
  if (fields.length > 0)
    return fields.map(({ name, change: told }) => `${name}: ${told}`).join('\n')
  return change.to === undefined || change.to.length === 0
    ? change.label
    : `${change.label} → ${change.to.join(', ')}`
}

/** The least bump that a diff allows, and which change demands it, as a sentence. */
export function leastBump({ from, bump, demandedBy }: DatasetDiff): string {
  if (demandedBy === null) return `Least bump: none; no record changed since ${from.version}.`
  return `Least bump: ${bump}, demanded by ${demandedBy.id} (${demandedBy.collection}): ${demandedBy.because}.`
}
