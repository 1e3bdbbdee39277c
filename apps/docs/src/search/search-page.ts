import { pieces } from './pagefind.ts'
import type { Found, Pagefind } from './pagefind.ts'

const pageSize = 10

/** Makes the search page search: as you type, by the address (`?q=` and `&in=`), and with the Back button. */
export async function search(): Promise<void> {
  const home = element(document, '[data-search]', HTMLElement)
  const form = element(home, 'form', HTMLFormElement)
  const field = element(form, 'input[name=q]', HTMLInputElement)
  const collections = element(form, 'fieldset', HTMLFieldSetElement)
  const status = element(home, '[role=status]', HTMLElement)
  const results = element(home, 'ol', HTMLOListElement)
  const more = element(home, 'button', HTMLButtonElement)
  let found: Found = { results: [], filters: {} }
  let latest = 0

  form.hidden = false
  const pagefind = (await import(/* @vite-ignore */ home.dataset['index'] ?? '')) as Pagefind
  addCollections(collections, Object.keys((await pagefind.filters())['collection'] ?? {}))

  async function show(): Promise<void> {
    const next = found.results.slice(results.children.length, results.children.length + pageSize)
    results.append(...(await Promise.all(next.map(async (result) => item(await result.data())))))
    more.hidden = results.children.length >= found.results.length
  }

  async function find(): Promise<void> {
    const mine = ++latest
    const query = field.value.trim()
    const collection = chosen(form)
    history.replaceState(null, '', addressFor(query, collection))
    const answer = query === '' ? { results: [], filters: {} } : await pagefind.search(query, collection === '' ? {} : { filters: { collection } })
    if (mine !== latest) return
    found = answer
    results.replaceChildren()
    status.textContent = query === '' ? '' : found.results.length === 0 ? `Nothing has these words: ${query}` : found.results.length === 1 ? 'One page' : `${found.results.length} pages`
    await show()
  }

  const asked = new URLSearchParams(location.search)
  field.value = asked.get('q') ?? ''
  for (const choice of form.querySelectorAll<HTMLInputElement>('input[name=in]')) choice.checked = choice.value === (asked.get('in') ?? '')
  form.addEventListener('input', () => void find())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    results.querySelector('a')?.focus()
  })
  more.addEventListener('click', () => {
    const before = results.children.length
    void show().then(() => results.children[before]?.querySelector('a')?.focus())
  })
  field.focus()
  await find()
}

function addCollections(home: HTMLFieldSetElement, names: readonly string[]): void {
  if (names.length === 0) return
  for (const name of ['', ...names]) {
    const choice = Object.assign(document.createElement('input'), { type: 'radio', name: 'in', value: name, checked: name === '' })
    const label = document.createElement('label')
    label.append(choice, ` ${name || 'everywhere'}`)
    home.append(label)
  }
  home.hidden = false
}

const chosen = (form: HTMLFormElement): string => {
  const value = new FormData(form).get('in')
  return typeof value === 'string' ? value : ''
}

function addressFor(query: string, collection: string): string {
  const asked = new URLSearchParams({ ...(query && { q: query }), ...(collection && { in: collection }) }).toString()
  return asked === '' ? location.pathname : `?${asked}`
}

function item({ url, excerpt, meta }: { url: string; excerpt: string; meta: Readonly<Record<string, string>> }): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: url, textContent: meta['title'] ?? url })
  const text = document.createElement('p')
  text.append(...pieces(excerpt).map(({ text: piece, found }) => (found ? Object.assign(document.createElement('mark'), { textContent: piece }) : piece)))
  const entry = document.createElement('li')
  entry.append(link, text)
  return entry
}

function element<E extends Element>(home: ParentNode, selector: string, kind: new () => E): E {
  const found = home.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`)
  return found
}
