import { isoDates, itemTypes, type CslDate, type CslItem, type CslName } from './csl.ts'

/** An item as a BibTeX entry, with the fields that BibLaTeX has for its type. The rest is only in the note. */
export function bibtex(item: CslItem): string {
  const [type, , publisher] = itemTypes[item.type]
  const isEntry = type === 'inreference'
  const fields = {
    author: names(item.author),
    title: title(item.title),
    booktitle: item['container-title'] && title(item['container-title']),
    // An entry must have an editor, and the contributors are both.
    editor: names(item.editor ?? (isEntry ? item.author : undefined)),
    [publisher]: item.publisher && title(item.publisher),
    [isEntry ? 'entrysubtype' : 'type']: item.genre && escaped(item.genre),
    edition: item.edition && escaped(item.edition),
    version: item.version && escaped(item.version),
    date: day(item.issued),
    year: day(item.issued)?.slice(0, 4),
    origtitle: item['original-title'] && title(item['original-title']),
    origpublisher: item['original-publisher'] && escaped(item['original-publisher']),
    // Read verbatim, but for the braces, which are counted, and by some for the backslash.
    url: item.URL.replace(/[\s{}\\\p{Cc}]+/gu, encodeURIComponent),
    note: escaped(item.note),
  }
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [`  ${field} = {${value}},\n`],
  )
  return `@${type}{${key(item.id)},\n${lines.join('')}}\n`
}

/** A key has no escapes, so what could end it becomes a hyphen. */
const key = (id: string): string => id.replace(/[^\p{L}\p{M}\p{N}.:+/_-]/gu, '-')

/** Braces keep styles from changing the case of names in a title. */
const title = (text: string): string => `{${escaped(text)}}`

const names = (list: readonly CslName[] | undefined): string | undefined =>
  list
    ?.map((name) =>
      'literal' in name
        ? `{${escaped(name.literal)}}`
        : `${family(name.family)}, ${given(name.given)}`,
    )
    .join(' and ')

/** Braces keep BibTeX from reading words of a longer name as particles. */
const family = (name: string): string =>
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}’]*$/u.test(name) ? name : `{${escaped(name)}}`

/** Braces keep separators of names and of their parts. */
const given = (name: string): string =>
  /[,=]|\band\b/i.test(name) ? `{${escaped(name)}}` : escaped(name)

/** A date or an interval in the EDTF of BibLaTeX; words are in the note only. */
function day(date: CslDate | undefined): string | undefined {
  const mark = date !== undefined && 'circa' in date ? '~' : ''
  return (
    isoDates(date)
      .map((end) => `${end}${mark}`)
      .join('/') || undefined
  )
}

function escaped(text: string): string {
  const braces = balanced(text) ? {} : namedBraces
  const commands: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
    ...braces,
  }
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^$&%#_]/g, (character) => commands[character] ?? `\\${character}`)
    .replace(/([-'`])(?=\1)/g, '$1{}') // TeX reads two of them as one other character.
}

/** BibTeX counts `\{` as an opening brace, so an unbalanced one needs a name; pandoc cannot read these names. */
const namedBraces = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' }

function balanced(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (character === '{') open += 1
    else if (character === '}') open -= 1
    if (open < 0) return false
  }
  return open === 0
}
