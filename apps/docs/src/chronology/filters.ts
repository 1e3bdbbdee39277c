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

/** How many rows an option of a filter would give, with the other filters as they are. */
export const countWith = (
  rows: readonly Row[],
  filters: Filters,
  name: string,
  value: string,
): number => rows.filter((row) => matchesFilters(row, { ...filters, [name]: value })).length

/** Filters the rows of a table by the filter form of the page, keeps the filters in the address, and counts the rows. */
export function startFilters(
  rows: readonly HTMLElement[],
  name: string,
  show: (matches: ReadonlySet<HTMLElement>) => void,
): void {
  const form = requireElement(document, '[data-filters]', HTMLFormElement)
  const selects = [...form.querySelectorAll('select')]
  const status = requireElement(form, 'output', HTMLOutputElement)
  const wayOut = requireElement(form, '[data-way-out]', HTMLElement)
  const all = rows.map(({ dataset }) => dataset)
  const options = selects.flatMap((select) =>
    [...select.options]
      .filter(({ value }) => value !== '')
      .map((option) => ({ select, option, label: option.text })),
  )

  function read(): void {
    const query = new URLSearchParams(location.search)
    for (const select of selects) {
      select.value = query.get(select.name) ?? ''
      if (select.selectedIndex < 0) select.value = '' // The address asks for an unknown option.
    }
    const filters = Object.fromEntries(selects.map(({ name, value }) => [name, value]))
    const matches = new Set(rows.filter((_, index) => matchesFilters(all[index]!, filters)))
    show(matches)
    status.textContent =
      matches.size === rows.length
        ? `All ${rows.length} ${name}`
        : `${matches.size} of ${rows.length} ${name}`
    for (const { select, option, label } of options) {
      const count = countWith(all, filters, select.name, option.value)
      option.text = `${label} (${count})`
      option.disabled = count === 0 && !option.selected
    }
    const asked = matches.size > 0 ? [] : selects.filter(({ value }) => value !== '')
    wayOut.replaceChildren(...asked.map(removing))
  }

  /** A button that removes a filter. */
  function removing(select: HTMLSelectElement): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = `Remove: ${select.labels[0]?.dataset['filter'] ?? select.name}`
    button.addEventListener('click', () => {
      select.value = ''
      select.focus()
      change()
    })
    return button
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
