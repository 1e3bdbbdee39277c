import { formats } from './formats/index.ts'
import { plainTable } from './plain-table.ts'

/** The formats, for `--list`. */
export function list(): string {
  const table = plainTable(['Format', 'Media type', 'Streams', 'What is written'], ['left', 'left', 'left', 'left'], [9, 23, 9, 39])
  for (const { name, mediaType, streams, description } of formats) table.push([name, mediaType, streams ? 'yes' : 'no', description])
  return `${table.toString().replace(/ +$/gm, '')}

A format that streams takes an NDJSON --input of any size through in constant
memory; the shape of each record is checked. Where another format is written
too, or --from, --to or --involving is given, it is collected in memory first,
up to 32 MiB, and its cross-references are checked as well.`
}
