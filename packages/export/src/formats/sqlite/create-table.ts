import type { Column, Table } from '../../tables/table.ts'

/** The statement that creates a table. SQLite keeps its comments, which describe the columns. */
export function createTable(
  { name, description, columns, key }: Pick<Table, 'name' | 'description' | 'columns' | 'key'>,
  names: ReadonlySet<string>,
): string {
  const lines = columns.flatMap((column) => [
    `-- ${column.description}`,
    `${columnSql(column, names)},`,
  ])
  return [
    `CREATE TABLE ${quoted(name)} (`,
    ...[`-- ${description}`, ...lines, `PRIMARY KEY (${key.map(quoted).join(', ')})`].map(
      (line) => `  ${line}`,
    ),
    ') STRICT',
  ].join('\n')
}

const types = { string: 'TEXT', integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' } as const

function columnSql(
  { name, type, required, words, refersTo }: Column,
  names: ReadonlySet<string>,
): string {
  const allowed = type === 'boolean' ? '0, 1' : words?.map(literal).join(', ')
  return [
    quoted(name),
    types[type],
    required && 'NOT NULL',
    allowed && `CHECK (${quoted(name)} IN (${allowed}))`,
    // Checked on commit, so that a record may come before one that it refers to.
    refersTo !== undefined &&
      names.has(refersTo) &&
      `REFERENCES ${quoted(refersTo)} ("id") DEFERRABLE INITIALLY DEFERRED`,
  ]
    .filter(Boolean)
    .join(' ')
}

export const quoted = (name: string): string => `"${name}"`
const literal = (word: string): string => `'${word.replaceAll("'", "''")}'`
