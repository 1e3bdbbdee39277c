import { element, requireElement } from '../site/dom.ts'
import { startFinding, type FoundGroup, type Hit, type Pagefind } from './find.ts'
import { groups, type GroupName } from './groups.ts'

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

/** How many hits of a group are shown before the reader asks for all. */
const few = 5

/** Searches while the reader types, and by the address (`?q=`). */
export async function startSearch(): Promise<void> {
  const home = requireElement(document, '[data-search]', HTMLElement)
  const form = requireElement(home, 'form', HTMLFormElement)
  const field = requireElement(form, 'input[name=q]', HTMLInputElement)
  const status = requireElement(home, '[role=status]', HTMLElement)
  const contents = requireElement(home, '.contents', HTMLUListElement)
  const results = requireElement(home, '.results', HTMLElement)
  const nothing = requireElement(home, '[data-nothing]', HTMLElement)
  let latest = 0

  // Before the index loads, so that the focus does not jump back from a reader who has moved on.
  form.hidden = false
  field.value = new URLSearchParams(location.search).get('q') ?? ''
  field.focus()
  const pagefind = (await import(/* @vite-ignore */ home.dataset['index'] ?? '')) as Pagefind
  const find = await startFinding(pagefind)

  /** Shows what is found, unless another search started meanwhile. */
  async function show(): Promise<void> {
    const mine = ++latest
    const query = field.value.trim()
    history.replaceState(
      null,
      '',
      query ? `?${new URLSearchParams({ q: query })}` : location.pathname,
    )
    const found = query === '' ? [] : await find(query)
    const sections = await Promise.all(found.map(section))
    if (mine !== latest) return
    const count = found.reduce((sum, group) => sum + group.results.length, 0)
    status.textContent =
      query === ''
        ? ''
        : count === 0
          ? `No results for “${query}”`
          : count === 1
            ? '1 result'
            : `${count} results`
    nothing.hidden = query === '' || count > 0
    contents.replaceChildren(...(found.length > 1 ? found.map(contentsItem) : []))
    results.replaceChildren(...sections)
  }

  form.addEventListener('input', () => void show())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    results.querySelector('a')?.focus()
  })
  await show()
}

const counted = ({ results }: FoundGroup, label: Node | string) => [
  label,
  ' ',
  element('span', {}, String(results.length)),
]

const contentsItem = (group: FoundGroup) =>
  element(
    'li',
    {},
    ...counted(group, element('a', { href: `#${group.name}` }, groups[group.name].label)),
  )

async function section(group: FoundGroup): Promise<HTMLElement> {
  const { name, results } = group
  const items = (some: FoundGroup['results']) =>
    Promise.all(some.map(async (result) => item(await result.data(), name)))
  const list = element('ol', {}, ...(await items(results.slice(0, few))))
  const heading = element('h2', { id: name }, ...counted(group, groups[name].label))
  if (results.length <= few) return element('section', {}, heading, list)
  const more = element('button', { type: 'button' }, `Show all ${results.length}`)
  more.addEventListener('click', () => {
    void items(results.slice(few)).then((others) => {
      list.append(...others)
      more.remove()
      others[0]?.querySelector('a')?.focus()
    })
  })
  return element('section', {}, heading, list, more)
}

/** A hit: its title, its type with date and speaker, and its words around what was found. */
function item({ url, excerpt, meta }: Hit, group: GroupName): HTMLLIElement {
  const { title = url, line = '' } = meta
  const parts = pieces(excerpt)
  const isUseful = parts.some(({ found }) => found) || 'introduced' in groups[group]
  return element(
    'li',
    {},
    element('a', { href: url }, title),
    ...(line === '' ? [] : [element('p', {}, line)]),
    ...(isUseful
      ? [
          element(
            'p',
            {},
            ...parts.map(({ text, found }) => (found ? element('mark', {}, text) : text)),
          ),
        ]
      : []),
  )
}
