import { isoDates, itemTypes, type CslDate, type CslItem, type CslName } from './csl.ts'

/** An item as a RIS record. The date of what a record describes is in the note only. */
export function ris(item: CslItem): string {
  const [firstPage, lastPage] = item.page?.split('-') ?? []
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', itemTypes[item.type][1]],
    ['ID', item.id],
    ...names('AU', item.author),
    ['TI', item.title],
    ['T2', item['container-title'] ?? item['collection-title']],
    ...names('A2', item.editor),
    ['PB', item.publisher],
    ['M3', item.genre],
    ['ET', item.edition ?? item.version],
    ['PY', day(item.issued)?.slice(0, 4)],
    ['DA', day(item.issued)],
    ['SP', firstPage],
    ['EP', lastPage],
    ['OP', item['original-title']],
    ['DB', item.source],
    ['UR', item.URL],
    ['N1', item.note],
    ['ER', ''],
  ]
  return tags
    .map(([tag, value]) =>
      value === undefined ? '' : `${tag}  - ${value.replace(/[\s\p{Cc}]+/gu, ' ').trim()}\r\n`,
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
