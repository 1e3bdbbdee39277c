import { collectionNames, collections } from '@nkidp/schema/collections'
import { mapFields } from '../fields.ts'

/** The parts of a citation that hold something of a record, by their names in CSL. */
export type CitationPart = 'id' | 'author' | 'genre' | 'note' | 'title'

const dated = ['event.date', 'chronology.date', 'claims.period', 'documents.date']

const parts: ReadonlyMap<string, CitationPart> = new Map([
  ...collectionNames
    .filter((name) => name !== 'redirects')
    .flatMap((name) => [
      [`${name}.id`, 'id'] as const,
      [`${name}.type`, 'genre'] as const,
      [`${name}.${collections[name].label}`, 'title'] as const,
      [`${name}.evidence.*.source`, 'note'] as const,
    ]),
  ...dated.flatMap((date) =>
    ['verbatim', 'edtf', 'told.edtf'].map((field) => [`${date}.${field}`, 'note'] as const),
  ),
  ['claims.speaker', 'author'],
  ['claims.attribution', 'note'],
  ['chronology.tellers.*.speaker', 'author'],
  ['quotations.saidBy.actor', 'author'],
  ['quotations.saidBy.certainty', 'note'],
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
  if (field.startsWith('periodCovered.')) return 'The note has it only if the document has no date.'
  return 'A citation names a record; what the record says is at its address.'
}
