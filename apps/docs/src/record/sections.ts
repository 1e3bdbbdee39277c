import { addedFields, collections } from '@nkidp/sino-dprk-data'
import { collectionOf, type PlainRecord } from '../data/dataset.ts'
import { membersOf, type ShownField } from '../data/fields.ts'

/** The parts of a record’s page that its fields stand in. */
export type Section = 'heading' | 'lead' | 'facts' | 'telling' | 'ties' | 'added' | 'grounds'

/** Where a field stands that is no plain fact. */
const places: Readonly<Record<string, Section>> = {
  id: 'heading',
  type: 'heading',
  description: 'lead',
  gist: 'lead',
  gloss: 'lead',
  summary: 'lead',
  attribution: 'telling',
  attributionNote: 'telling',
  grounds: 'telling',
  saidBy: 'telling',
  speaker: 'telling',
  stance: 'telling',
  tellers: 'telling',
  voice: 'telling',
  chronology: 'ties',
  claim: 'ties',
  claims: 'ties',
  documents: 'ties',
  mappings: 'ties',
  members: 'ties',
  quotations: 'ties',
  related: 'ties',
  relations: 'ties',
  evidence: 'grounds',
  notes: 'grounds',
  reference: 'grounds',
}

/** The fields of a record by the part of its page in which they stand. */
export function sectionsOf(
  record: PlainRecord,
): Readonly<Partial<Record<Section, readonly ShownField[]>>> {
  const collection = collectionOf(record)
  return Object.groupBy(membersOf(collection, [], record), ({ name }): Section => {
    if (name === collections[collection].label) return 'heading'
    if (addedFields[collection].includes(name)) return 'added'
    return places[name] ?? 'facts'
  })
}
