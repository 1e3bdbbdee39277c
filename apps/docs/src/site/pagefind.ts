/** What this site uses of Pagefind, which writes its module beside its index when the site is built. */
export interface Pagefind {
  search(
    query: string,
    options?: { readonly filters?: Readonly<Record<string, string>> },
  ): Promise<Found>
  /** How many pages each word of each filter would leave. */
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>
}

export interface Found {
  readonly results: readonly { data(): Promise<Hit> }[]
}

export interface Hit {
  readonly url: string
  /** HTML of Pagefind: the text of the page with its characters escaped, and `mark` around what was found. */
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
}

/** An excerpt as text, each piece with whether it was found: so that no HTML of it goes into a page. */
export function pieces(excerpt: string): { text: string; found: boolean }[] {
  return excerpt
    .split(/(<mark>[^]*?<\/mark>)/)
    .map((part) => ({
      text: unescaped(part.replace(/^<mark>|<\/mark>$/g, '')),
      found: part.startsWith('<mark>'),
    }))
    .filter(({ text }) => text !== '')
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}
const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|#39);/g, (name) => characters[name] ?? name)
