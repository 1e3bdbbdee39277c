/** `A, B, and C`. */
export const list = (items: readonly string[]): string => new Intl.ListFormat('en').format(items)

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

/** A title with the mark that says whose words it is, in place of a period. */
export const marked = (title: string, mark: string | undefined): string =>
  mark ? `${title.replace(/\.$/, '')} [${mark}]` : title

/** The first words of a long title, for a footnote that is not the first. A quotation in them is not cut. */
export const shortTitle = (title: string): string =>
  title.replace(/^((?:[^\s“]+\s+){10})\S+\s.*/s, '$1…')
