import type { Column, Table } from '../../tables/table.ts'
import type { Outline, StreamedFile } from '../format.ts'
import { textNote } from './as-text.ts'

/** The descriptor of tables written as CSV, after the Data Package standard, version 2. */
export const descriptorFile = (tables: readonly Table[], outline: Outline): StreamedFile => ({
  name: 'datapackage.json',
  mediaType: 'application/json',
  records: undefined,
  from: [],
  content: () => [`${JSON.stringify(descriptor(tables, outline), null, 2)}\n`],
})

function descriptor(tables: readonly Table[], { name, meta, codingCaveat }: Outline) {
  const there = new Set(tables.map((table) => table.name))
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: packageName(name),
    ...(meta !== undefined && {
      title: meta.title,
      version: meta.version,
      homepage: meta.homepage,
      licenses: [{ name: meta.license }],
    }),
    description: [
      meta === undefined ? '' : `Fingerprint of the data: ${meta.fingerprint}.`,
      codingCaveat,
      textNote,
    ]
      .filter(Boolean)
      .join('\n\n'),
    resources: tables.map((table) => resource(table, there)),
  }
}

/** A name as the standard wants it: the scope left out, and nothing but a-z, 0-9, dots, hyphens and underscores. */
const packageName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^@[^/]*\//, '')
    .replace(/[^a-z0-9._-]+/g, '-') || 'data'

const resource = ({ name, description, columns, key }: Table, there: ReadonlySet<string>) => ({
  name,
  path: `${name}.csv`,
  type: 'table',
  description,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(field),
    primaryKey: key,
    ...foreignKeys(name, columns, there),
    missingValues: [''],
  },
})

const field = ({ name, type, description, required, words }: Column) => ({
  name,
  type,
  description,
  constraints: { ...(required && { required }), ...(words && { enum: words }) },
})

function foreignKeys(table: string, columns: readonly Column[], there: ReadonlySet<string>) {
  const keys = columns.flatMap(({ name, refersTo }) =>
    refersTo === undefined || !there.has(refersTo)
      ? []
      : [
          {
            fields: [name],
            reference: { ...(refersTo !== table && { resource: refersTo }), fields: ['id'] },
          },
        ],
  )
  return keys.length > 0 ? { foreignKeys: keys } : {}
}
