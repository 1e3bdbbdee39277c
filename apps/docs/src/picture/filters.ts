import { isWanted } from './select.ts'
import type { Wanted } from './select.ts'

const names = ['actor', 'teller', 'theme', 'attribution'] as const

/** Lets the filters of the chronology show and hide its entries, and keeps what they ask for in the address. */
export function startFilters(form: HTMLFormElement): void {
  const fields = names.map((name) => [name, form.querySelector<HTMLSelectElement>(`[name="${name}"]`)] as const)
  const status = form.querySelector('output')

  function read(): void {
    const asked = new URLSearchParams(location.search)
    for (const [name, field] of fields) {
      if (field === null) continue
      field.value = asked.get(name) ?? ''
      if (field.selectedIndex < 0) field.value = ''
    }
    apply()
  }

  function apply(): void {
    const value = (name: keyof Wanted) => fields.find(([own]) => own === name)?.[1]?.value ?? ''
    const wanted: Wanted = { actor: value('actor'), teller: value('teller'), theme: value('theme'), attribution: value('attribution') }
    const rows = [...document.querySelectorAll<HTMLElement>('[data-told]')]
    const shown = new Set(rows.flatMap(({ dataset: { entry = '', actor = '', told = '', theme = '' } }) => (isWanted({ actor, told, theme }, wanted) ? entry : [])))
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>('[data-entry]')) element.toggleAttribute('data-off', !shown.has(element.dataset['entry'] ?? ''))
    const all = new Set(rows.map(({ dataset }) => dataset['entry'])).size
    if (status !== null) status.textContent = shown.size === all ? `All ${all} entries` : `${shown.size} of ${all} entries`

    const asked = names.filter((name) => wanted[name] !== '').map((name): [string, string] => [name, wanted[name]])
    const query = asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`
    if (query !== location.search) history.replaceState(null, '', `${location.pathname}${query}${location.hash}`)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-view]')) link.search = query
  }

  form.addEventListener('change', apply)
  form.addEventListener('reset', () => setTimeout(apply))
  form.addEventListener('submit', (event) => event.preventDefault())
  addEventListener('popstate', read)
  form.hidden = false
  read()
}
