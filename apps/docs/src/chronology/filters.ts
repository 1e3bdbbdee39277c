import { requireElement } from '../site/dom.ts'

/** What the filters ask for, by name; empty or missing where they ask nothing. */
type Filters = Readonly<
  Partial<Record<'actor' | 'teller' | 'theme' | 'attribution' | 'basis', string>>
>

/** The data attributes of a row: ids separated by spaces; each telling as `teller:attribution:basis`. */
type Row = Readonly<Partial<Record<'actor' | 'told' | 'theme', string>>>

const has = (ids = '', id = ''): boolean => id === '' || ids.split(' ').includes(id)

/** Teller, attribution and basis must match in one telling. */
export const matchesFilters = ({ actor, told = '', theme }: Row, filters: Filters): boolean =>
  has(actor, filters.actor) &&
  has(theme, filters.theme) &&
  told.split(' ').some((telling) => {
    const [teller, attribution, basis] = telling.split(':')
    return (
      has(teller, filters.teller) &&
      has(attribution, filters.attribution) &&
      has(basis, filters.basis)
    )
  })

/** Filters the rows of a table by the filter form of the page, keeps the filters in the address, and counts the rows. */
export function startFilters(
  rows: readonly HTMLElement[],
  name: string,
  show: (matches: ReadonlySet<HTMLElement>) => void,
): void {
  const form = requireElement(document, '[data-filters]', HTMLFormElement)
  const selects = [...form.querySelectorAll('select')]
  const status = requireElement(form, 'output', HTMLOutputElement)

  function read(): void {
    const query = new URLSearchParams(location.search)
    for (const select of selects) {
      select.value = query.get(select.name) ?? ''
      if (select.selectedIndex < 0) select.value = '' // The address asks for an unknown option.
    }
    const filters = Object.fromEntries(selects.map(({ name, value }) => [name, value]))
    const matches = new Set(rows.filter(({ dataset }) => matchesFilters(dataset, filters)))
    show(matches)
    status.textContent =
      matches.size === rows.length
        ? `All ${rows.length} ${name}`
        : `${matches.size} of ${rows.length} ${name}`
  }

  function change(): void {
    const asked = selects.filter(({ value }) => value !== '')
    const query = String(new URLSearchParams(asked.map(({ name, value }) => [name, value])))
    const { pathname, hash } = location
    history.pushState(null, '', `${pathname}${query && `?${query}`}${hash}`)
    read()
  }

  form.addEventListener('change', change)
  form.addEventListener('reset', () => setTimeout(change)) // The selects are reset after the event.
  form.addEventListener('submit', (event) => event.preventDefault())
  addEventListener('popstate', read)
  read()
}

export const labelsOf = (vocabulary: Readonly<Record<string, { readonly label: string }>>) =>
  Object.entries(vocabulary).map(([id, { label }]) => [id, label] as const)
