import Table from 'cli-table3'
import { aimText, cellText, type Findings } from '@nkidp/bench-results'

export function resultText({ title, about, columns, rows, aims }: Findings): string {
  const table = new Table({
    head: columns.map(({ head }) => head),
    colAligns: columns.map(({ digits }) => (digits === undefined ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  })
  for (const row of rows) table.push(columns.map((column, index) => cellText(row[index], column)))
  return [title, about, table.toString(), ...aims.map(aimText)].join('\n')
}
