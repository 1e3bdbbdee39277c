// To make a format takes much longer than to use it, and every citation uses some.
let lists: Intl.ListFormat | undefined
const dates = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>()

/** `A, B, and C`. */
export const list = (items: readonly string[]): string =>
  (lists ??= new Intl.ListFormat('en')).format(items)

/** A day as in `April 6, 2009`, or what else the options say. */
export function dateText(date: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options)
  const format = dates.get(key) ?? new Intl.DateTimeFormat('en-US', options)
  dates.set(key, format)
  return format.format(new Date(date))
}

/** A term of a vocabulary as words: `chronology entry`. */
export const termWords = (term: string): string => term.replaceAll('-', ' ')

/** With the apostrophe of print. */
export const printed = (text: string): string => text.replace(/(\p{L})'(?=\p{L})/gu, '$1’')

/** Words in quotation marks, before a comma if one is given; the marks in them become single. */
export function quotedWords(words: string, comma: ',' | '' = ''): string {
  const [, inner = '', closing = ''] = /^(.*?)(”*)$/s.exec(printed(words)) ?? []
  const text = `${inner}${/[.?!]$/.test(inner) ? '' : comma}${closing}`
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

/** A name or title that begins with an article, within a sentence. */
export const withinSentence = (name: string): string => name.replace(/^The /, 'the ')
