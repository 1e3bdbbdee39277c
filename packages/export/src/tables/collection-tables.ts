import { publishedFields, type Field } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, collections, type CollectionName } from '@nkidp/schema/collections'
import type { FieldMapping, Part, Selection } from '../format.ts'
import { cellAt, column, valueAt, type Column, type Table } from './table.ts'

/** A table of the records, and one for each of their lists. A field of an object is a column with both names: `date_edtf`. */
export interface CollectionTables {
  readonly collection: CollectionName
  readonly main: FieldsTable
  readonly lists: readonly ListTable[]
}

export interface FieldsTable extends Table {
  readonly columns: readonly FieldColumn[]
}

export interface FieldColumn extends Column {
  /** The field that it holds, as in `actors.*.actor`; undefined for a column that only tells rows apart. */
  readonly field: string | undefined
}

export interface ListTable extends FieldsTable {
  readonly list: string
}

/**
 * Names for the fields and collections whose own name is a word of SQL, so that no query needs quotes, or is longer than
 * Stata allows: 32 characters.
 */
const otherNames: Readonly<Record<string, string>> = {
  end: 'ends_at',
  start: 'starts_at',
  of: 'held_in',
  references: 'bibliography',
  to: 'targets',
}
const shortened = ['office_of_the_historian', 'historian'] as const

const labelFields = new Map<string, string>(
  Object.values(collections).map(({ type, label }) => [type, label]),
)

/** References to more than one collection point to it. */
const recordsTable: Table = {
  name: 'records',
  description:
    'Every record, whatever its collection: what an id names that may be of more than one kind.',
  from: collectionNames,
  columns: [
    column('id', 'The permanent id, unique among all records.', { required: true }),
    column('type', 'What kind of record this is.', {
      required: true,
      words: collectionNames.map((name) => collections[name].type),
    }),
    column('label', 'The title, name or words by which a reader knows it.', { required: true }),
  ],
  key: ['id'],
  rowPerRecord: true,
  rows: (record) => [
    [record.id, record.type, cellAt(record, [labelFields.get(record.type) ?? 'id'])],
  ],
}

export const collectionTables: readonly CollectionTables[] = collectionNames.map((collection) => {
  const fields = publishedFields(collection)
  const lists = fields.filter(({ path, type }) => type === 'array' && !path.includes('*'))
  return {
    collection,
    main: mainTable(collection, fields),
    lists: lists.map((list) => listTable(collection, list, fields)),
  }
})

/** The tables of these collections, each followed by those of its lists; for the whole dataset, the table of all records comes first. */
export const tablesOf = (selection: Selection): readonly Table[] => [
  ...(selection === undefined ? [recordsTable] : []),
  ...collectionTables
    .filter(({ collection }) => selection?.includes(collection) ?? true)
    .flatMap(({ main, lists }) => [main, ...lists]),
]

export const tablesIn = ({ name }: Part): readonly Table[] =>
  tablesOf(name === 'dataset' ? undefined : [name])

export const fieldsIn = (
  place: (table: FieldsTable | ListTable, column: string) => string,
): readonly FieldMapping[] =>
  collectionTables.flatMap(({ collection, main, lists }) =>
    [main, ...lists].flatMap((table) =>
      table.columns.flatMap(({ field, name }) =>
        field === undefined ? [] : [{ collection, field, to: place(table, name) }],
      ),
    ),
  )

export const tableFields = fieldsIn(({ name }, column) => `${name}.${column}`)

function mainTable(collection: CollectionName, fields: readonly Field[]): FieldsTable {
  const columns = columnsOf(fields, [])
  return {
    name: snakeCase([collection]),
    description: collections[collection].description,
    from: [collection],
    columns: columns.map(({ column }) =>
      column.name === 'id' ? { ...column, refersTo: recordsTable.name } : column,
    ),
    key: ['id'],
    rowPerRecord: true,
    rows: (record) => [columns.map(({ path }) => cellAt(record, path))],
  }
}

function listTable(
  collection: CollectionName,
  { path, description }: Field,
  fields: readonly Field[],
): ListTable {
  const list = snakeCase(path)
  const columns = columnsOf(fields, [...path, '*'])
  return {
    name: `${snakeCase([collection])}_${list}`,
    list,
    description,
    from: [collection],
    columns: [
      ...[
        column('id', 'The record.', { required: true, refersTo: snakeCase([collection]) }),
        column('position', 'The place in the list of the record, from 1.', {
          type: 'integer',
          required: true,
        }),
      ].map((implied) => ({ ...implied, field: undefined })),
      // An item that is a single value has no description but that of the list.
      ...columns.map(({ column }) => ({
        ...column,
        description: column.description || description,
      })),
    ],
    key: ['id', 'position'],
    rowPerRecord: false,
    rows: (record) => {
      const items: unknown = valueAt(record, path)
      return Array.isArray(items)
        ? items.map((item, index) => [
            record.id,
            index + 1,
            ...columns.map((column) => cellAt(item, column.path)),
          ])
        : []
    },
  }
}

/**
 * The columns of the values below a path, and the path to each from there. Lists of a record have tables of their own; a
 * list within an item of one is a column, its values separated by semicolons.
 */
function columnsOf(fields: readonly Field[], at: readonly string[]) {
  const within = fields.filter(
    ({ path }) =>
      at.every((step, index) => path[index] === step) && !path.slice(at.length).includes('*'),
  )
  const optional = within
    .filter(({ required, nullable }) => !required || nullable)
    .map(({ path }) => path)
  return within.flatMap(({ path, type, description, words, refersTo }) => {
    const isList = type === 'array'
    if (type === 'object' || (isList && at.length === 0)) return []
    const inner = path.slice(at.length)
    const found: FieldColumn = {
      name: snakeCase(inner) || 'value',
      type: isList ? 'string' : cellType(type),
      description: isList ? `${description} Separated by semicolons.` : description,
      required: !optional.some((outer) => outer.every((step, index) => path[index] === step)),
      words: type === 'string' ? words : undefined,
      refersTo: refersTo?.length === 1 ? snakeCase(refersTo) : refersTo && recordsTable.name,
      field: [...path, ...(isList ? ['*'] : [])].join('.'),
    }
    return [{ column: found, path: inner }]
  })
}

function cellType(type: string): Column['type'] {
  if (type === 'string' || type === 'integer' || type === 'number' || type === 'boolean')
    return type
  throw new TypeError(`no column holds a value of type ${type}`)
}

function snakeCase(path: readonly string[]): string {
  const name = path
    .join('_')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase()
  return otherNames[name] ?? name.replace(...shortened)
}
