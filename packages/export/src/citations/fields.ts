import { collectionNames, collections } from '@nkidp/schema/collections'
import { mapFields } from '../fields.ts'

/** The parts of a citation that hold something of a record, by their names in CSL. */
export type CitationPart = 'id' | 'author' | 'genre' | 'note' | 'title'

const dated = [
  'event.date',
  'chronology.date',
  'chronology.tellers.*.date',
  'claims.period',
  'documents.date',
]

/** Documents and references are cited as works of their own. */
const works = ['documents', 'references']

const parts: ReadonlyMap<string, CitationPart> = new Map([
  ...collectionNames
    .filter((name) => name !== 'redirects')
    .flatMap((name) => [
      [`${name}.id`, 'id'] as const,
      ...(works.includes(name) ? [] : [[`${name}.type`, 'genre'] as const]),
      ...(name === 'references' ? [] : [[`${name}.${collections[name].label}`, 'title'] as const]),
      [`${name}.evidence.*.source`, 'note'] as const,
      [`${name}.evidence.*.start`, 'note'] as const,
      [`${name}.evidence.*.end`, 'note'] as const,
    ]),
  ...dated.flatMap((date) =>
    ['verbatim', 'edtf', 'told.edtf'].map((field) => [`${date}.${field}`, 'note'] as const),
  ),
  ['claims.speaker', 'note'],
  ['claims.attribution', 'note'],
  ['chronology.tellers.*.speaker', 'note'],
  ['chronology.tellers.*.attribution', 'note'],
  ['chronology.tellers.*.basis', 'note'],
  ['quotations.saidBy.actor', 'note'],
  ['quotations.saidBy.certainty', 'note'],
  ['documents.kind', 'genre'],
  ['documents.series', 'note'],
  ['documents.holder', 'note'],
  ['documents.address', 'note'],
  ['references.where.author.*', 'author'],
  ['references.where.title', 'title'],
  ['references.what', 'note'],
  ...[
    'address',
    'more.*',
    'package',
    'repository',
    'commit',
    'path',
    'holder',
    'publisher',
    'year',
    'pages',
    'date',
  ].map((field) => [`references.where.${field}`, 'note'] as const),
  ['sources.publisher', 'note'],
  ['sources.address', 'note'],
  ['sources.drafter', 'note'],
])

/** Where each field goes in a format that calls the parts of a citation by these names. */
export const citedFields = (names: Readonly<Record<CitationPart, string>>) =>
  mapFields((collection, field) => {
    const part = parts.get(`${collection}.${field}`)
    return part === undefined ? { lost: reason(collection, field) } : { to: names[part] }
  })

function reason(collection: string, field: string): string {
  if (collection === 'redirects') return 'A redirect is not a record and cannot be cited.'
  if (field.endsWith('.basis')) return 'The note only says whether the editors supplied the date.'
  if (field === 'type') return 'It is cited as the work that it is.'
  return 'A citation names a record; what the record says is at its address.'
}
