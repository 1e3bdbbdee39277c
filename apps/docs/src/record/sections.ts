import { addedFields, collections } from '@nkidp/sino-dprk-data'
import { collectionOf, type PlainRecord } from '../data/dataset.ts'
import { membersOf, type ShownField } from '../data/fields.ts'

/** The fields by the section of the page of a record; the others are facts. */
const sections = {
  heading: ['id', 'type'],
  lead: ['description', 'gist', 'gloss', 'summary'],
  where: ['where'],
  telling: [
    'attribution',
    'attributionNote',
    'grounds',
    'saidBy',
    'speaker',
    'stance',
    'tellers',
    'voice',
  ],
  ties: [
    'chronology',
    'claim',
    'claims',
    'documents',
    'mappings',
    'members',
    'quotations',
    'related',
    'relations',
  ],
  grounds: ['evidence', 'notes', 'reference'],
}

type Section = keyof typeof sections | 'facts' | 'added'

export function sectionsOf(
  record: PlainRecord,
): Readonly<Partial<Record<Section, readonly ShownField[]>>> {
  const collection = collectionOf(record)
  const names = Object.entries(sections) as [keyof typeof sections, string[]][]
  return Object.groupBy(membersOf(collection, [], record), ({ name }): Section => {
    if (name === collections[collection].label) return 'heading'
    if (addedFields[collection].includes(name)) return 'added'
    return names.find(([, fields]) => fields.includes(name))?.[0] ?? 'facts'
  })
}
