// The audit sorted by its columns, and filtered by what the address asks for.
import { filterOf, matches, sorted } from './rows.ts'
import type { Column, Direction, Row } from './rows.ts'

const table = one('#audit', HTMLTableElement)
const body = table.tBodies[0] ?? table
const form = one('#filter', HTMLFormElement)
const status = one('#shown', HTMLElement)

const rows = [...body.querySelectorAll('tr')].map((element, place): Row & { element: HTMLTableRowElement } => {
  const { claim = '', speaker = '', attribution = '', stance = '' } = element.dataset
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
    body.append(...sorted(rows, header.dataset['column'] as Column, direction).map(({ element }) => element))
  })
}

function filter(): void {
  const wanted = filterOf(new URLSearchParams(location.search), rows)
  for (const row of rows) row.element.hidden = !matches(row, wanted)
  for (const select of form.querySelectorAll('select')) select.value = wanted[select.name as keyof typeof wanted] ?? ''
  const shown = rows.filter(({ element }) => !element.hidden).length
  status.textContent = shown === rows.length ? `All ${rows.length} claims` : `${shown} of ${rows.length} claims`
}

form.hidden = false
form.addEventListener('change', () => {
  const query = new URLSearchParams([...form.querySelectorAll('select')].filter(({ value }) => value !== '').map(({ name, value }) => [name, value]))
  history.pushState(null, '', query.size === 0 ? location.pathname : `?${query}`)
  filter()
})
form.addEventListener('submit', (event) => event.preventDefault())
addEventListener('popstate', filter)
filter()

function one<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector)
  if (!(found instanceof kind)) throw new TypeError(`expected ${selector} on the page`)
  return found
}
