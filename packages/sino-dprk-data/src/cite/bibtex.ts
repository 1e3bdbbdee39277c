import type { CslDate, CslItem, CslName } from './csl.ts'

/**
 * The item as an entry of BibTeX, in UTF-8, with the fields of BibLaTeX: `@inreference` is an article in a work of
 * reference, `@dataset` a dataset. Styles that know neither take them for `@misc`.
 */
export function bibtex(item: CslItem): string {
  const fields = {
    author: names(item.author),
    title: title(item.title),
    booktitle: item['container-title'] && title(item['container-title']),
    editor: names(item.editor),
    type: item.genre && escaped(item.genre),
    version: escaped(item.version),
    date: day(item.issued),
    year: day(item.issued)?.slice(0, 4),
    eventdate: day(item['event-date']),
    origtitle: item['original-title'] && title(item['original-title']),
    origpublisher: item['original-publisher'] && escaped(item['original-publisher']),
    url: item.URL, // Read as it stands.
    note: escaped(item.note),
  }
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [`  ${field} = {${value}},\n`],
  )
  return `@${item.type === 'entry' ? 'inreference' : 'dataset'}{${item.id},\n${lines.join('')}}\n`
}

/** Styles change the case of a title, and names in it, where no braces keep it. */
const title = (text: string): string => `{${escaped(text)}}`

const names = (list: readonly CslName[] | undefined): string | undefined =>
  list
    ?.map((name) =>
      'literal' in name
        ? `{${escaped(name.literal)}}`
        : `${family(name.family)}, ${given(name.given)}`,
    )
    .join(' and ')

/** One capitalized word is a family name; of others, BibTeX would take some words for particles. */
const family = (name: string): string =>
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}’]*$/u.test(name) ? name : `{${escaped(name)}}`

/** Braces keep what would divide names, or the parts of one. */
const given = (name: string): string =>
  /[,=]|\band\b/i.test(name) ? `{${escaped(name)}}` : escaped(name)

/** A date or an interval, as BibLaTeX reads it after EDTF; words have no place there, and stand in the note. */
function day(date: CslDate | undefined): string | undefined {
  if (date === undefined || 'literal' in date) return undefined
  const ends = date['date-parts'].map(([year = 0, ...rest]) =>
    [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-'),
  )
  return ends.map((end) => (date.circa ? `${end}~` : end)).join('/')
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
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^$&%#_]/g, (character) => commands[character] ?? `\\${character}`)
    .replace(/(?<=-)-|(?<=')'|(?<=`)`/g, '{}$&') // Two of them would be read as one other character.
}

/** BibTeX counts `\{` as a brace that opens, so one that nothing closes needs a name; pandoc knows no name for it. */
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
