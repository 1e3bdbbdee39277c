import { requireElement } from './dom.ts'

/** What this site uses of Pagefind, which writes its module beside its index when the site is built. */
interface Pagefind {
  search(
    query: string,
    options?: { readonly filters?: Readonly<Record<string, string>> },
  ): Promise<Found>
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>
}

interface Found {
  readonly results: readonly { data(): Promise<Hit> }[]
}

interface Hit {
  readonly url: string
  /** HTML: escaped text, with `mark` around what was found. */
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}

/** An excerpt as text, so that no HTML of it is inserted into a page. */
export const pieces = (excerpt: string): { text: string; found: boolean }[] =>
  excerpt
    .split(/(<mark>[^]*?<\/mark>)/)
    .map((part) => ({
      text: part
        .replace(/^<mark>|<\/mark>$/g, '')
        .replace(/&(?:lt|gt|amp|quot|#39);/g, (name) => characters[name] ?? name),
      found: part.startsWith('<mark>'),
    }))
    .filter(({ text }) => text !== '')

const pageSize = 10

/** Searches while the reader types, and by the address (`?q=` and `&in=`). */
export async function startSearch(): Promise<void> {
  const home = requireElement(document, '[data-search]', HTMLElement)
  const form = requireElement(home, 'form', HTMLFormElement)
  const field = requireElement(form, 'input[name=q]', HTMLInputElement)
  const collection = requireElement(form, 'select', HTMLSelectElement)
  const status = requireElement(home, '[role=status]', HTMLElement)
  const results = requireElement(home, 'ol', HTMLOListElement)
  const more = requireElement(home, 'button', HTMLButtonElement)
  let found: Found = { results: [] }
  let latest = 0

  // Before the index loads, so that the focus does not jump back from a reader who has moved on.
  const asked = new URLSearchParams(location.search)
  form.hidden = false
  field.value = asked.get('q') ?? ''
  field.focus()
  const pagefind = (await import(/* @vite-ignore */ home.dataset['index'] ?? '')) as Pagefind
  for (const name of Object.keys((await pagefind.filters())['collection'] ?? {}))
    collection.add(new Option(name))

  /** Shows more results, unless another search started meanwhile. */
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
    const { length } = found.results
    status.textContent =
      query === ''
        ? ''
        : length === 0
          ? `No results for “${query}”`
          : length === 1
            ? '1 result'
            : `${length} results`
    await show()
  }

  const option = [...collection.options].find(({ value }) => value === asked.get('in'))
  if (option !== undefined) option.selected = true
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
  const asked = new URLSearchParams({ ...(query && { q: query }), ...(within && { in: within }) })
  return asked.size === 0 ? location.pathname : `?${asked}`
}

function item({ url, excerpt, meta }: Hit): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), {
    href: url,
    textContent: meta['title'] ?? url,
  })
  const text = document.createElement('p')
  text.append(
    ...pieces(excerpt).map(({ text, found }) =>
      found ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
    ),
  )
  const entry = document.createElement('li')
  entry.append(link, text)
  return entry
}
