// The audit sorted by its columns, and filtered by what the address asks for.
import { startFilters } from '../chronology/filters.ts'
import { requireElement } from '../site/dom.ts'
import { sorted, type Column, type Direction, type Row } from './rows.ts'

const table = requireElement(document, '#audit', HTMLTableElement)
const body = requireElement(table, 'tbody', HTMLTableSectionElement)

const rows = [...body.rows].map((element, place): Row & { element: HTMLTableRowElement } => {
  const { claim = '', told = '', stance = '' } = element.dataset
  const [speaker = '', attribution = ''] = told.split(':')
  return { element, place, claim, speaker, attribution, stance }
})

const headers = [...table.querySelectorAll<HTMLElement>('th[data-column]')]
for (const header of headers) {
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...header.childNodes)
  header.append(button)
  button.addEventListener('click', () => {
    const direction: Direction = header.ariaSort === 'ascending' ? 'descending' : 'ascending'
    for (const each of headers) each.ariaSort = each === header ? direction : null
    body.append(
      ...sorted(rows, header.dataset['column'] as Column, direction).map(({ element }) => element),
    )
  })
}

startFilters(
  requireElement(document, '#filter', HTMLFormElement),
  [...body.rows],
  'claims',
  (wanted) => {
    for (const { element } of rows) element.hidden = !wanted.has(element)
  },
)
