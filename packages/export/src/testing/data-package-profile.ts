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
    type: { enum: ['string', 'integer', 'number', 'boolean'] },
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
    format: { const: 'csv' },
    mediatype: { const: 'text/csv' },
    encoding: { const: 'utf-8' },
    schema: tableSchema,
  },
  ['name', 'path', 'schema'],
)

export const dataPackageProfile = object(
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
    resources: list(resource),
  },
  ['resources'],
)
