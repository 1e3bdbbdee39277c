// Sorts the audit by its columns, and filters it.
import { startFilters } from '../chronology/filters.ts'
import { requireElement } from '../site/dom.ts'
import { sorted, type Column, type Direction } from './attribution.ts'

const table = requireElement(document, '#audit', HTMLTableElement)
const body = requireElement(table, 'tbody', HTMLTableSectionElement)

const rows = [...body.rows].map((element, place) => {
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
    const order = sorted(rows, header.dataset['column'] as Column, direction)
    body.append(...order.map(({ element }) => element))
  })
}

startFilters([...body.rows], 'claims', (matches) => {
  for (const { element } of rows) element.hidden = !matches.has(element)
})
