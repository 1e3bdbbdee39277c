// Written out by hand from the schemas of the Citation File Format 1.2.0, of CodeMeta 3.0 (its JSON-LD context) and of
// Zenodo's deposit metadata, as far as they are about what we write; anything else is refused. No package that we know of
// ships them.

const text = { type: 'string', minLength: 1 } as const
const url = { type: 'string', pattern: '^https?://.+' } as const
const day = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\\d|3[01])$' } as const
const words = { type: 'array', items: text, minItems: 1, uniqueItems: true } as const
const list = <T extends object>(items: T) =>
  ({ type: 'array', items, minItems: 1, uniqueItems: true }) as const
const object = <P extends Record<string, object>>(
  properties: P,
  required: readonly (keyof P & string)[],
) => ({ type: 'object', properties, required, additionalProperties: false }) as const

const entity = object({ name: text, 'date-start': day, 'date-end': day }, ['name'])
const authors = list({ anyOf: [entity, object({ 'family-names': text, 'given-names': text }, [])] })

export const cffSchema = object(
  {
    'cff-version': { const: '1.2.0' },
    message: text,
    type: { enum: ['dataset', 'software'] },
    title: text,
    abstract: text,
    authors,
    version: text,
    'date-released': day,
    license: { enum: ['CC-BY-4.0', 'MIT'] },
    url,
    'repository-code': url,
    keywords: words,
    identifiers: list(
      object({ type: { const: 'other' }, value: text, description: text }, ['type', 'value']),
    ),
    references: list(
      object(
        {
          type: { enum: ['website', 'conference'] },
          title: text,
          authors,
          publisher: entity,
          conference: entity,
          url,
        },
        ['authors', 'title', 'type'],
      ),
    ),
  },
  ['authors', 'cff-version', 'message', 'title'],
)

const organization = object({ '@type': { const: 'Organization' }, name: text }, ['@type', 'name'])
const person = object({ '@type': { const: 'Person' }, givenName: text, familyName: text }, [
  '@type',
])
const event = object(
  { '@type': { const: 'schema:Event' }, name: text, startDate: text, endDate: text },
  ['@type'],
)

export const codemetaSchema = object(
  {
    '@context': { const: 'https://w3id.org/codemeta/3.0' },
    '@type': { const: 'SoftwareSourceCode' },
    identifier: url,
    name: text,
    description: text,
    author: list(organization),
    version: text,
    datePublished: day,
    license: list(url),
    url,
    codeRepository: url,
    issueTracker: url,
    keywords: words,
    programmingLanguage: text,
    supportingData: object(
      {
        '@type': { const: 'schema:Dataset' },
        name: text,
        description: text,
        version: text,
        license: url,
        url,
      },
      ['@type'],
    ),
    citation: list(
      object(
        {
          '@type': { const: 'schema:WebPage' },
          name: text,
          author: list(person),
          publisher: organization,
          url,
          'schema:about': event,
        },
        ['@type'],
      ),
    ),
  },
  ['@context', '@type', 'name'],
)

export const zenodoSchema = object(
  {
    title: text,
    upload_type: { enum: ['dataset', 'software'] },
    description: text,
    creators: list(object({ name: text }, ['name'])),
    version: text,
    publication_date: day,
    access_right: { enum: ['open', 'embargoed', 'restricted', 'closed'] },
    license: { enum: ['CC-BY-4.0', 'MIT'] },
    language: { type: 'string', pattern: '^[a-z]{3}$' },
    keywords: words,
    notes: text,
    related_identifiers: list(
      object(
        {
          identifier: url,
          relation: { enum: ['isDocumentedBy', 'isDerivedFrom'] },
          scheme: { const: 'url' },
        },
        ['identifier', 'relation'],
      ),
    ),
    references: words,
  },
  ['title', 'upload_type', 'description', 'creators'],
)
