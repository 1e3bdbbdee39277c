import { organizationKinds, type AnyRecord } from '@nkidp/sino-dprk-data'
import { isObject } from '@nkidp/schema/json'
import { tellersOf } from '../chronology/tellers.ts'
import { dateInWords, isDate, whenOfRecord } from '../data/dates.ts'
import { collectionOf, member, recordById } from '../data/dataset.ts'
import { fieldAt, membersOf } from '../data/fields.ts'
import { fullLabel, recordLabel, typeLabel } from '../data/labels.ts'
import { sectionsOf } from '../record/sections.ts'
import { groupOfCollection } from './groups.ts'
import { nameKey, otherNames } from './names.ts'

/** A record as the search knows it. */
export interface SearchedRecord {
  /** The path of its page, from the home page. */
  readonly url: string
  readonly content: string
  readonly meta: Record<string, string>
  readonly filters: Record<'group' | 'named', string[]>
}

/** Fields that repeat other records, that no reader types, or that the line of a hit gives. */
const unsearched = new Set([
  'claim',
  'claims',
  'codings',
  'date',
  'documents',
  'evidence',
  'mappings',
  'members',
  'period',
  'quotations',
  'related',
  'relations',
  'selector',
  'sha256',
  'stance',
  'tellers',
])

export function searched(record: AnyRecord): SearchedRecord {
  const collection = collectionOf(record)
  const { heading = [], lead = [], grounds = [], ...others } = sectionsOf(record)
  const isNamed = new Set(heading.map(({ name }) => name))
  const fields = [...lead, ...grounds, ...Object.values(others).flat()].filter(
    ({ name }) => !isNamed.has(name) && !unsearched.has(name),
  )
  const texts = fields.flatMap(({ path, value }) => textsIn(record, path, value))
  const names = namesOf(record)
  const label = recordLabel(record)
  // A sentence is not a name, and the name of a speaker is that of the person.
  const isName = label.length <= 60 && record.type !== 'speaker'
  const told = tellersOf(record).map(({ name }) => name)
  const line = [
    record.type === 'organization' ? organizationKinds[record.kind].label : typeLabel(record.type),
    whenOfRecord(record) ?? [],
    told.length === 0 ? [] : `told by ${told.join(', ')}`,
  ]
  return {
    url: `r/${record.id}/`,
    // Pagefind drops what has no content.
    content: texts.length === 0 ? label : texts.join(' · '),
    meta: {
      title: fullLabel(record),
      id: record.id,
      line: line.flat().join(' · '),
      names: names.join(' · '),
      ...(record.type === 'chronology-entry' && { when: dateInWords(record.date) }),
    },
    filters: {
      group: [groupOfCollection(collection)],
      named: [...new Set([record.id, ...(isName ? [label, ...names] : [])].map(nameKey))],
    },
  }
}

/** Its other names: those of the data, in all languages, and those that only readers use. */
export function namesOf(record: AnyRecord): string[] {
  const texts = ['alsoNamed', 'abbreviations', 'nativeNames'].flatMap((field) =>
    [member(record, field) ?? []].flat().map((name) => member(name, 'name') ?? name),
  )
  const family = member(member(record, 'nameParts'), 'family')
  return [...texts, family, ...(otherNames[record.id] ?? [])].filter(
    (name) => typeof name === 'string',
  )
}

/** The texts of a value: a record that it names by its label; no terms of vocabularies, numbers or digests. */
function textsIn(record: AnyRecord, path: readonly string[], value: unknown): string[] {
  if (isDate(value)) return [dateInWords(value)]
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(record, [...path, '*'], item))
  const collection = collectionOf(record)
  if (isObject(value))
    return membersOf(collection, path, value)
      .filter(({ name }) => !unsearched.has(name) && name !== 'reference')
      .flatMap((field) => textsIn(record, field.path, field.value))
  if (typeof value !== 'string' || fieldAt(collection, path)?.words !== undefined) return []
  const named = recordById.get(value)
  return /^[0-9a-f]{40,}$/.test(value) ? [] : [named === undefined ? value : recordLabel(named)]
}

/** The records of a collection as a list has them: people by family name, documents by date. */
export const listOrder = (records: readonly AnyRecord[]): AnyRecord[] =>
  records.toSorted((a, b) =>
    a.type === 'person' && b.type === 'person'
      ? fullLabel(a, 'sorted').localeCompare(fullLabel(b, 'sorted'), 'en')
      : a.type === 'document' && b.type === 'document'
        ? (a.date?.earliest ?? '').localeCompare(b.date?.earliest ?? '')
        : 0,
  )
