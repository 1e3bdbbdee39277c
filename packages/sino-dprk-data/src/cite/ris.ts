import { isoDates, type CslDate, type CslItem, type CslName } from './csl.ts'

/**
 * An item as a RIS record: a dictionary entry (`DICT`), the one type with fields for a container, a version and a genre, or
 * a dataset (`DATA`). The date of what the record describes is in the note only.
 */
export function ris(item: CslItem): string {
  const isEntry = item.type === 'entry'
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', isEntry ? 'DICT' : 'DATA'],
    ['ID', item.id],
    ...names('AU', item.author),
    ['TI', item.title],
    ['T2', item['container-title']],
    ...names('A2', item.editor),
    ['M3', item.genre],
    [isEntry ? 'SE' : 'ET', item.version],
    ['PY', day(item.issued)?.slice(0, 4)],
    ['DA', day(item.issued)],
    ['OP', item['original-title']],
    ['UR', item.URL],
    ['N1', item.note],
    ['ER', ''],
  ]
  return tags
    .map(([tag, value]) =>
      value === undefined ? '' : `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`,
    )
    .join('')
}

const names = (tag: string, list: readonly CslName[] = []) =>
  list.map(
    (name) => [tag, 'literal' in name ? name.literal : `${name.family}, ${name.given}`] as const,
  )

/** A date as `YYYY/MM/DD`, with the known parts. */
const day = (date: CslDate | undefined): string | undefined =>
  isoDates(date)[0]?.replaceAll('-', '/')
