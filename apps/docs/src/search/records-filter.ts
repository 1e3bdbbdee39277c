import { requireElement } from '../site/dom.ts'
import { nameKey } from './names.ts'

/** Whether a text, given as a key, has every word of a query or the beginning of it. */
export const hasWords = (key: string, query: string): boolean =>
  nameKey(query)
    .split(' ')
    .every((word) => ` ${key}`.includes(` ${word}`))

/** Shows only the records that have the words, while they are typed; keeps them in the address (`?q=`). */
export function startRecordsFilter(): void {
  const form = requireElement(document, '[data-records-filter]', HTMLFormElement)
  const field = requireElement(form, 'input', HTMLInputElement)
  const status = requireElement(form, 'output', HTMLOutputElement)
  const wayOn = requireElement(form, 'a', HTMLAnchorElement)
  const lists = [...document.querySelectorAll<HTMLElement>('[data-list]')].map((list) => ({
    list,
    fold: list.querySelector('details'),
    count: document.querySelector(`[data-count="${list.dataset['list'] ?? ''}"]`),
    items: [...list.querySelectorAll('li')].map((item) => ({
      item,
      key: `${nameKey(item.textContent)} ${item.dataset['names'] ?? ''}`,
    })),
  }))
  const all = lists.reduce((sum, { items }) => sum + items.length, 0)

  function show(): void {
    const query = field.value.trim()
    let shown = 0
    for (const { list, fold, count, items } of lists) {
      let here = 0
      for (const { item, key } of items) {
        item.hidden = !hasWords(key, query)
        if (!item.hidden) here++
      }
      list.hidden = here === 0
      count?.parentElement?.toggleAttribute('hidden', here === 0)
      if (fold !== null) fold.open = query !== ''
      if (count !== null) count.textContent = String(here)
      shown += here
    }
    status.textContent = query === '' ? `${all} records` : `${shown} of ${all} records`
    const search = query && `?${new URLSearchParams({ q: query })}`
    wayOn.hidden = shown > 0
    wayOn.search = search
    history.replaceState(null, '', `${location.pathname}${search}${location.hash}`)
  }

  // A reader may have typed before this script was loaded.
  field.value ||= new URLSearchParams(location.search).get('q') ?? ''
  if (field.value !== '') show()
  form.addEventListener('submit', (event) => event.preventDefault())
  field.addEventListener('input', show)
}
