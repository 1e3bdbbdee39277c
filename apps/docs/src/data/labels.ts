import { collections } from '@nkidp/sino-dprk-data'
import { collectionOf, member, type PlainRecord } from './dataset.ts'

/** The labels of fields that are not their names in words. */
const labels: Readonly<Record<string, string>> = {
  cameo: 'CAMEO code',
  coSponsors: 'Co-sponsors',
  cow: 'Correlates of War',
  cowDispute: 'Militarized Interstate Dispute',
  cowWar: 'Correlates of War, war',
  edtf: 'EDTF',
  geonames: 'GeoNames',
  gleditschWard: 'Gleditsch–Ward',
  iso: 'ISO 8601',
  iso3166: 'ISO 3166',
  officeOfTheHistorian: 'Office of the Historian',
  plover: 'PLOVER',
  related: 'Related concepts',
  reportsRemarks: 'Remarks reported',
  ror: 'ROR',
  sha256: 'SHA-256',
  told: 'In the report',
  verbatim: 'The report’s words',
  what: 'Description',
  where: 'Where to find it',
}

export const sentenceCase = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1)

/** The label of a field: `alsoNamed` gives `Also named`. */
export const fieldLabel = (name: string): string =>
  labels[name] ??
  sentenceCase(name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))

/** A type of record in words: `chronology-entry` gives `Chronology entry`. */
export const typeLabel = (type: string): string => sentenceCase(type.replaceAll('-', ' '))

/** A name with a curly apostrophe, as in running text; names in the data have straight ones. */
export const typeset = (text: string): string => text.replaceAll("'", '’')

/** The name of a record for readers, with quotation marks for a quotation. */
export function recordLabel(record: PlainRecord): string {
  const label = member(record, collections[collectionOf(record)].label)
  if (typeof label !== 'string') return record.id
  return record.type === 'quotation' ? `“${label}”` : typeset(label)
}

/** The label, with the time of an earlier polity, whose name a later one also has; `sorted`: with the family name first. */
export function fullLabel(record: PlainRecord, form?: 'sorted'): string {
  const [family, given, order] = ['family', 'given', 'order'].map((part) =>
    member(member(record, 'nameParts'), part),
  )
  if (form === 'sorted' && order === 'given-first') return `${String(family)}, ${String(given)}`
  const label = recordLabel(record)
  return member(record, 'kind') === 'premodern' ? `${label} (before 1945)` : label
}

/** The first whole words of a label that has more characters than `length`, with an ellipsis. */
export function shortened(label: string, length = 60): string {
  const characters = [...label]
  if (characters.length <= length) return label
  const start = characters.slice(0, length).join('')
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), length / 2)).replace(/[\s,;:.]+$/, '')} …`
}
