import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { jsonText, type OutputFile } from '../format.ts'
import { csvFile, textNote } from './csv.ts'
import type { Column, Table } from './table.ts'

/** Tables as CSV files, with their descriptor (Data Package, version 2). */
export const csvFiles = (tables: readonly Table[], dataset: Dataset): OutputFile[] => [
  ...tables.map((table) => csvFile(table, dataset)),
  descriptorFile(tables, dataset),
]

const descriptorFile = (tables: readonly Table[], dataset: Dataset): OutputFile => ({
  name: 'datapackage.json',
  mediaType: 'application/json',
  records: null,
  content: () => jsonText(descriptor(tables, dataset)),
})

function descriptor(tables: readonly Table[], { meta }: Dataset) {
  const names = new Set(tables.map(({ name }) => name))
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: packageName(meta.name),
    title: meta.title,
    version: meta.version,
    ...(meta.issued && { created: `${meta.issued}T00:00:00Z` }),
    homepage: meta.homepage,
    licenses: [{ name: meta.license }],
    description: [
      `Fingerprint of the data: ${meta.fingerprint}.`,
      meta.codingCaveat,
      textNote,
    ].join('\n\n'),
    resources: tables.map((table) => resource(table, names)),
  }
}

/** The standard requires a name without a scope, of a-z, 0-9, dots, hyphens and underscores. */
const packageName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^@[^/]*\//, '')
    .replace(/[^a-z0-9._-]+/g, '-') || 'data'

const resource = ({ name, description, columns, key }: Table, names: ReadonlySet<string>) => ({
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
    ...foreignKeys(name, columns, names),
    missingValues: [''],
  },
})

const field = ({ name, type, description, required, words }: Column) => ({
  name,
  type,
  description,
  constraints: { ...(required && { required }), ...(words && { enum: words }) },
})

function foreignKeys(table: string, columns: readonly Column[], names: ReadonlySet<string>) {
  const foreignKeys = columns
    .filter(({ refersTo }) => refersTo !== undefined && names.has(refersTo))
    .map(({ name, refersTo }) => ({
      fields: [name],
      reference: { ...(refersTo !== table && { resource: refersTo }), fields: ['id'] },
    }))
  return foreignKeys.length > 0 ? { foreignKeys } : {}
}
