import type { Column, Table } from '../../tables/table.ts'

/** The statement that makes a table; its comments stay in the file, and tell what each column holds. */
export function createTable(
  { name, description, columns, key }: Table,
  there: ReadonlySet<string>,
): string {
  const lines = columns.flatMap((column) => [
    `-- ${column.description}`,
    `${columnSql(column, there)},`,
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
  there: ReadonlySet<string>,
): string {
  const allowed = type === 'boolean' ? '0, 1' : words?.map(literal).join(', ')
  return [
    quoted(name),
    types[type],
    required && 'NOT NULL',
    allowed && `CHECK (${quoted(name)} IN (${allowed}))`,
    // Checked at the end, so that a record may come before one that it refers to.
    refersTo !== undefined &&
      there.has(refersTo) &&
      `REFERENCES ${quoted(refersTo)} ("id") DEFERRABLE INITIALLY DEFERRED`,
  ]
    .filter(Boolean)
    .join(' ')
}

export const quoted = (name: string): string => `"${name}"`
const literal = (word: string): string => `'${word.replaceAll("'", "''")}'`
