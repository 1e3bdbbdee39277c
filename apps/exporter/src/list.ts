import { collectionNames } from '@nkidp/schema/collections'
import type { Format } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { plainTable } from './plain-table.ts'

/** The formats, for `--list`. */
export function list(): string {
  const table = plainTable(
    ['Format', 'Streams', 'What is written'],
    ['left', 'left', 'left'],
    [13, 9, 58],
  )
  for (const { name, mediaType, streams, description } of formats)
    table.push([name, streams ? 'yes' : 'no', `${description}\n${mediaType}`])
  return `${table.toString().replace(/ +$/gm, '')}

A format that streams takes an NDJSON --input of any size through in constant
memory; the shape of each record is checked. Where another format is written
too, or --from, --to or --involving is given, it is collected in memory first,
up to 32 MiB, and its cross-references are checked as well.`
}

/** Where each field goes in a format, for `--list --format <name>`. */
export function listFields({ name, fields }: Format): string {
  const table = plainTable([`Field, as ${name} has it`, 'Goes to'], ['left', 'left'])
  for (const collection of collectionNames) {
    const own = fields.filter((mapping) => mapping.collection === collection)
    const places = own.map((mapping) =>
      'to' in mapping
        ? [
            mapping.to,
            ...(mapping.without === undefined ? [] : [`without ${mapping.without}`]),
          ].join(', ')
        : `lost: ${mapping.lost}`,
    )
    // Of a collection that the format does not have, all is lost for one reason.
    if (own.every((mapping) => 'lost' in mapping) && new Set(places).size === 1)
      table.push([`${collection}, all of it`, places[0]])
    else
      for (const [index, { field }] of own.entries())
        table.push([`${collection}.${field}`, places[index]])
  }
  return table.toString().replace(/ +$/gm, '')
}
