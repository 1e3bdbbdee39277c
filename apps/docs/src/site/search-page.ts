import { requireElement } from './dom.ts'
import { pieces, type Found, type Hit, type Pagefind } from './pagefind.ts'

const pageSize = 10

/** Makes the search page search: as you type, and by the address (`?q=` and `&in=`). */
export async function search(): Promise<void> {
  const home = requireElement(document, '[data-search]', HTMLElement)
  const form = requireElement(home, 'form', HTMLFormElement)
  const field = requireElement(form, 'input[name=q]', HTMLInputElement)
  const collection = requireElement(form, 'select', HTMLSelectElement)
  const status = requireElement(home, '[role=status]', HTMLElement)
  const results = requireElement(home, 'ol', HTMLOListElement)
  const more = requireElement(home, 'button', HTMLButtonElement)
  let found: Found = { results: [] }
  let latest = 0

  // At once: whoever has typed or gone on by the time the index is there is not called back.
  const asked = new URLSearchParams(location.search)
  form.hidden = false
  field.value = asked.get('q') ?? ''
  field.focus()
  const pagefind = (await import(/* @vite-ignore */ home.dataset['index'] ?? '')) as Pagefind
  for (const name of Object.keys((await pagefind.filters())['collection'] ?? {}))
    collection.add(new Option(name))

  /** Shows some more of what was found, unless something else was asked meanwhile. */
  async function show(): Promise<void> {
    const [mine, from] = [latest, results.children.length]
    const items = await Promise.all(
      found.results.slice(from, from + pageSize).map(async (result) => item(await result.data())),
    )
    if (mine !== latest || from !== results.children.length) return
    results.append(...items)
    more.hidden = results.children.length >= found.results.length
  }

  async function find(): Promise<void> {
    const mine = ++latest
    const [query, within] = [field.value.trim(), collection.value]
    history.replaceState(null, '', addressFor(query, within))
    const answer =
      query === ''
        ? { results: [] }
        : await pagefind.search(query, within === '' ? {} : { filters: { collection: within } })
    if (mine !== latest) return
    found = answer
    results.replaceChildren()
    status.textContent =
      query === ''
        ? ''
        : found.results.length === 0
          ? `Nothing has these words: ${query}`
          : found.results.length === 1
            ? 'One page'
            : `${found.results.length} pages`
    await show()
  }

  const asks = [...collection.options].find(({ value }) => value === asked.get('in'))
  if (asks !== undefined) asks.selected = true
  form.addEventListener('input', () => void find())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    results.querySelector('a')?.focus()
  })
  more.addEventListener('click', () => {
    const before = results.children.length
    void show().then(() => results.children[before]?.querySelector('a')?.focus())
  })
  await find()
}

function addressFor(query: string, within: string): string {
  const asked = new URLSearchParams({
    ...(query && { q: query }),
    ...(within && { in: within }),
  }).toString()
  return asked === '' ? location.pathname : `?${asked}`
}

function item({ url, excerpt, meta }: Hit): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), {
    href: url,
    textContent: meta['title'] ?? url,
  })
  const text = document.createElement('p')
  text.append(
    ...pieces(excerpt).map(({ text: piece, found }) =>
      found ? Object.assign(document.createElement('mark'), { textContent: piece }) : piece,
    ),
  )
  const entry = document.createElement('li')
  entry.append(link, text)
  return entry
}
