import type { Format } from '@nkidp/export'
import { formats } from '@nkidp/export/formats/all'
import { collectionNames } from '@nkidp/schema/collections'
import { tableText } from './table-text.ts'

export const listFormats = (): string =>
  tableText({
    head: ['Format', 'What is written'],
    colWidths: [13, 67],
    rows: formats.map(({ name, mediaType, description }) => [name, `${description}\n${mediaType}`]),
  })

export function listFields({ name, fields }: Format): string {
  const rows = collectionNames.flatMap((collection) => {
    const own = fields.filter((mapping) => mapping.collection === collection)
    const places = own.map((mapping) =>
      'lost' in mapping
        ? `left out: ${mapping.lost}`
        : `${mapping.to}${mapping.without === undefined ? '' : `, without ${mapping.without}`}`,
    )
    // One line for a collection that is left out altogether.
    return own.every((mapping) => 'lost' in mapping) && new Set(places).size === 1
      ? [[`${collection}, all of it`, places[0] ?? '']]
      : own.map(({ field }, index) => [`${collection}.${field}`, places[index] ?? ''])
  })
  return tableText({ head: [`Field (${name})`, 'Goes to'], rows })
}
