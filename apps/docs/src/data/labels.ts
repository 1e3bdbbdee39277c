import { collections } from '@nkidp/sino-dprk-data'
import { collectionOf, member, type PlainRecord } from './dataset.ts'

/** The fields whose name, set apart into words, would not be what a reader calls them. */
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
  plover: 'PLOVER type',
  ror: 'ROR',
  sha256: 'SHA-256',
  told: 'As the page alone gives it',
  verbatim: 'The page’s words',
}

/** The name of a field as a label: `alsoNamed` gives `Also named`. */
export const fieldLabel = (name: string): string =>
  labels[name] ?? sentence(name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))

/** A type of record in words: `chronology-entry` gives `Chronology entry`. */
export const typeLabel = (type: string): string => sentence(type.replaceAll('-', ' '))

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** What names a record to a reader; the words of a quotation in its marks. */
export function recordLabel(record: PlainRecord): string {
  const label = member(record, collections[collectionOf(record)].label)
  if (typeof label !== 'string') return record.id
  return record.type === 'quotation' ? `“${label}”` : label
}

/** A label for where there is little room, as in the title of a window: whole words, and not many more than sixty characters. */
export function shortened(label: string, most = 60): string {
  const characters = [...label]
  if (characters.length <= most) return label
  const start = characters.slice(0, most).join('')
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), most / 2)).replace(/[\s,;:.]+$/, '')} …`
}
