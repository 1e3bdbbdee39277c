// Sorts the audit by its columns, and filters it.
import { startFilters } from '../chronology/filters.ts'
import { requireElement } from '../site/dom.ts'
import { sorted, type Direction } from './attribution.ts'

const table = requireElement(document, '#audit', HTMLTableElement)
const body = requireElement(table, 'tbody', HTMLTableSectionElement)
const headers = [...table.tHead!.querySelectorAll('th')]
const rows = [...body.rows].map((row) => ({
  row,
  texts: [...row.cells].map(({ textContent }) => textContent.trim()),
}))

for (const header of headers) {
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...header.childNodes)
  header.append(button)
  button.addEventListener('click', () => {
    const direction: Direction = header.ariaSort === 'ascending' ? 'descending' : 'ascending'
    for (const each of headers) each.ariaSort = each === header ? direction : null
    body.append(...sorted(rows, header.cellIndex, direction).map(({ row }) => row))
  })
}

startFilters([...body.rows], 'claims', (matches) => {
  for (const { row } of rows) row.hidden = !matches.has(row)
})
