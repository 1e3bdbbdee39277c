import { one } from '../site/one.ts'
import { isWanted } from './wanted.ts'

/** Lets the selects of a form choose among the rows of a table, keeps in the address what they ask for, and says how many rows that leaves. */
export function startFilters(
  form: HTMLFormElement,
  rows: readonly HTMLElement[],
  name: string,
  show: (wanted: ReadonlySet<HTMLElement>) => void,
): void {
  const selects = [...form.querySelectorAll('select')]
  const status = one(form, 'output', HTMLOutputElement)

  /** What the address asks for, as far as there is such an option. */
  function read(): void {
    const query = new URLSearchParams(location.search)
    for (const select of selects) {
      select.value = query.get(select.name) ?? ''
      if (select.selectedIndex < 0) select.value = ''
    }
    const asked = Object.fromEntries(selects.map((select) => [select.name, select.value]))
    const wanted = new Set(rows.filter(({ dataset }) => isWanted(dataset, asked)))
    show(wanted)
    status.textContent =
      wanted.size === rows.length
        ? `All ${rows.length} ${name}`
        : `${wanted.size} of ${rows.length} ${name}`
  }

  function ask(): void {
    const query = new URLSearchParams(
      selects.filter(({ value }) => value !== '').map((select) => [select.name, select.value]),
    )
    history.pushState(
      null,
      '',
      `${location.pathname}${query.size === 0 ? '' : `?${query}`}${location.hash}`,
    )
    read()
  }

  form.addEventListener('change', ask)
  form.addEventListener('reset', () => setTimeout(ask)) // The selects are reset after the event.
  form.addEventListener('submit', (event) => event.preventDefault())
  addEventListener('popstate', read)
  read()
}
