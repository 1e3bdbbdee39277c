import { Ajv } from 'ajv'
import { expect } from 'vitest'

// Copied by hand from the profiles of the Data Package standard, version 2.0 (package, resource, table schema), as far as
// they concern what we write; anything else is refused. We know no package that includes them.

const text = { type: 'string', minLength: 1 } as const
const name = { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]*$' } as const
const tableName = { type: 'string', pattern: '^[a-z0-9_.-]+$' } as const
const url = { type: 'string', pattern: '^https?://.+' } as const
/** A POSIX path relative to the descriptor, inside its folder. */
const path = { type: 'string', pattern: '^(?![./~])(?!.*\\.\\.)[^\\\\:]+$' } as const
const list = <T extends object>(items: T) =>
  ({ type: 'array', items, minItems: 1, uniqueItems: true }) as const
const object = <P extends Record<string, object>>(
  properties: P,
  required: readonly (keyof P & string)[],
) => ({ type: 'object', properties, required, additionalProperties: false }) as const

const field = object(
  {
    name: text,
    type: { enum: ['string', 'integer', 'number', 'boolean', 'object', 'array'] },
    description: text,
    constraints: object({ required: { type: 'boolean' }, enum: list(text) }, []),
  },
  ['name', 'type'],
)
const foreignKey = object(
  {
    fields: list(text),
    reference: object({ resource: tableName, fields: list(text) }, ['fields']),
  },
  ['fields', 'reference'],
)
const tableSchema = object(
  {
    $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
    fields: list(field),
    primaryKey: list(text),
    foreignKeys: list(foreignKey),
    missingValues: { type: 'array', items: { type: 'string' } },
  },
  ['fields'],
)
const resource = object(
  {
    name: tableName,
    path,
    type: { const: 'table' },
    description: text,
    format: { enum: ['csv', 'json'] },
    mediatype: { enum: ['text/csv', 'application/json'] },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer' },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    schema: tableSchema,
  },
  ['name', 'path', 'schema'],
)

const profile = object(
  {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name,
    title: text,
    version: text,
    created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
    homepage: url,
    description: text,
    licenses: list(
      object({ name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path: url, title: text }, [
        'name',
      ]),
    ),
    keywords: list(text),
    sources: list(object({ title: text, path: url }, [])),
    resources: list(resource),
  },
  ['resources'],
)

/** What a descriptor says of tables. */
export interface DataPackage {
  readonly description: string
  readonly resources: readonly { readonly name: string; readonly schema: TableSchema }[]
}
export interface TableSchema {
  readonly fields: readonly {
    readonly name: string
    readonly type: string
    readonly constraints: { readonly required?: boolean; readonly enum?: readonly string[] }
  }[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[]
    readonly reference: { readonly resource?: string }
  }[]
}

/** Expects the profile, names that are unique, and keys that lead to fields and resources. */
export function expectDataPackage(descriptor: DataPackage): void {
  const validate = new Ajv().compile(profile)
  validate(descriptor)
  expect(validate.errors).toBeNull()
  const { resources } = descriptor
  const names = resources.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
  for (const { schema } of resources) {
    const { primaryKey, foreignKeys = [] } = schema
    const fields = schema.fields.map(({ name }) => name)
    expect(fields).toEqual([...new Set(fields)])
    for (const key of [primaryKey, ...foreignKeys.map((key) => key.fields)])
      expect(fields).toEqual(expect.arrayContaining([...key]))
    for (const { reference } of foreignKeys) expect(names).toContain(reference.resource ?? names[0])
  }
}
