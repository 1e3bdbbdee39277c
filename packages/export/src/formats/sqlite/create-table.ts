import type { Column, Table } from '../../tables/table.ts'

/**
 * The statement that creates a table. SQLite keeps its comments, which describe the columns. A check of the type does what
 * STRICT does, which SQLite has only since 3.37.
 */
export function createTable(
  { name, description, columns, key }: Pick<Table, 'name' | 'description' | 'columns' | 'key'>,
  names: ReadonlySet<string>,
): string {
  const lines = columns.flatMap((column) => [
    `-- ${column.description}`,
    `${columnSql(column, names)},`,
  ])
  return [
    `CREATE TABLE ${name} (`,
    ...[`-- ${description}`, ...lines, `PRIMARY KEY (${key.join(', ')})`].map(
      (line) => `  ${line}`,
    ),
    ')',
  ].join('\n')
}

const types = { string: 'TEXT', integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER' } as const

function columnSql(
  { name, type, required, words, refersTo }: Column,
  names: ReadonlySet<string>,
): string {
  const allowed = type === 'boolean' ? '0, 1' : words?.map(literal).join(', ')
  return [
    name,
    types[type],
    required && 'NOT NULL',
    `CHECK (${allowed ? `${name} IN (${allowed})` : `typeof(${name}) IN ('${types[type].toLowerCase()}', 'null')`})`,
    // Checked on commit, so that a record may come before one that it refers to.
    refersTo !== undefined &&
      names.has(refersTo) &&
      `REFERENCES ${refersTo} (id) DEFERRABLE INITIALLY DEFERRED`,
  ]
    .filter(Boolean)
    .join(' ')
}

const literal = (word: string): string => `'${word.replaceAll("'", "''")}'`
