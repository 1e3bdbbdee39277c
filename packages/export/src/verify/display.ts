/** What a value of `display` means for the text of an element and of its children. */
export interface Display {
  readonly outside: 'none' | 'contents' | 'inline' | 'block' | 'row' | 'cell'
  /** Whether children become blocks, as in a flex box. */
  readonly blockifies: boolean
  /** Whether `content-visibility` has an effect. */
  readonly isContained: boolean
}

const display = (outside: Display['outside'], isContained = true, blockifies = false): Display => ({
  outside,
  blockifies,
  isContained,
})
export const none = display('none')
export const inline = display('inline', false)
export const block = display('block')

const keywords: ReadonlyMap<string, Display> = new Map([
  ...['none', 'table-column', 'table-column-group'].map((each) => [each, none] as const),
  ['contents', display('contents', false)],
  ...['inline', 'ruby', 'ruby-base', 'ruby-text', 'math'].map((each) => [each, inline] as const),
  ...['table-row-group', 'table-header-group', 'table-footer-group'].map(
    (each) => [each, display('inline', false)] as const,
  ),
  ...['inline-block', '-webkit-inline-box'].map((each) => [each, display('inline')] as const),
  ['inline-table', display('inline', false)],
  ...['inline-flex', 'inline-grid', '-webkit-inline-flex'].map(
    (each) => [each, display('inline', true, true)] as const,
  ),
  ...['block', 'flow-root', 'list-item', '-webkit-box'].map((each) => [each, block] as const),
  ...['flow', 'table', 'table-caption'].map(
    (each) => [each, display('block', each === 'flow')] as const,
  ),
  ...['flex', 'grid', '-webkit-flex'].map((each) => [each, display('block', true, true)] as const),
  ['table-row', display('row', false)],
  ['table-cell', display('cell', false)],
])

/** The meaning of a value, or `undefined` if it is not valid. */
export function displayOf(value: string): Display | undefined {
  const words = value.split(/\s+/u)
  const meanings = words.flatMap((word) => keywords.get(word) ?? [])
  const [first] = meanings
  if (first === undefined || meanings.length < words.length) return undefined
  if (words.length === 1) return first
  // Two or three words: how it is outside, and what it is inside.
  return meanings.some(({ outside }) => !['inline', 'block'].includes(outside))
    ? undefined
    : display(
        words.includes('inline') ? 'inline' : 'block',
        words.some((word) => word !== 'inline' && word !== 'flow'),
        meanings.some(({ blockifies }) => blockifies),
      )
}

/** The elements that browsers show otherwise than inline (rendering section of the HTML standard). */
const byElement: ReadonlyMap<string, Display> = new Map([
  ...'area base basefont datalist head link meta noembed noframes param rp script style template title col colgroup'
    .split(' ')
    .map((name) => [name, name.startsWith('col') ? inline : none] as const),
  ...'html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody tfoot thead tr ul xmp'
    .split(' ')
    .map((name) => [name, block] as const),
  ...'td th'.split(' ').map((name) => [name, display('cell', false)] as const),
  ...'button input select textarea img video audio canvas meter progress marquee'
    .split(' ')
    .map((name) => [name, display('inline')] as const),
  ['slot', display('contents', false)],
])

export const displayOfElement = (name: string): Display => byElement.get(name) ?? inline
