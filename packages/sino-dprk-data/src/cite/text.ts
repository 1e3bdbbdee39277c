import type { Cited } from './cited.ts'

/** The citation in one line, after the notes of the Chicago Manual of Style. */
export function text({ item, authors }: Cited, issued: string | undefined): string {
  const version = `version ${item.version}${issued === undefined ? '' : ` of ${issued}`}`
  const container = item['container-title']
  const editors = (item.editor ?? []).map((name) =>
    'literal' in name ? name.literal : name.family,
  )
  const work =
    container === undefined
      ? [item.title]
      : [`“${item.title}” (${item.genre})`, container, `ed. ${list(editors)}`]
  return `${[list(authors), ...work, version, item.URL].filter(Boolean).join(', ')}; ${item.note}.`.replace(
    /\s+/g,
    ' ',
  )
}

const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names)
