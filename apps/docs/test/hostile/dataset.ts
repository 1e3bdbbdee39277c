// The installed dataset with texts in it that would do harm in a page which took them for markup. It stands in for the package
// where the site is built with `SITE_DATASET`; so it takes the package from its folder, and not by its name.
import * as data from '../../../../packages/sino-dprk-data/dist/index.js'
import { hostileText, hostileWord, scriptAddress } from './texts.ts'

export * from '../../../../packages/sino-dprk-data/dist/index.js'

/** Every text of a record with the hostile text after it, and every address one that runs a script. Ids and terms stay. */
function made(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((item) => made(item, field))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, made(part, name)]))
  if (typeof value !== 'string') return value
  if (field === 'address' || field === 'more') return scriptAddress
  return /\s/.test(value) || texts.has(field) ? `${value} ${hostileText}` : value
}
const texts = new Set([
  'name',
  'title',
  'text',
  'verbatim',
  'term',
  'gloss',
  'statement',
  'summary',
  'what',
  'reason',
])

/** The first record of each collection has a word besides for which no line is long enough. */
const hostile = <T>(records: readonly T[]): readonly T[] =>
  records.map((record, index) => {
    const changed = made(record, '') as T & { notes?: readonly unknown[] }
    return index > 0
      ? changed
      : { ...changed, notes: [...(changed.notes ?? []), { text: hostileWord, about: 'page' }] }
  })

const [event] = hostile([data.event])
if (event === undefined) throw new Error('one record gave none')
export { event }
export const chronology = hostile(data.chronology)
export const claims = hostile(data.claims)
export const concepts = hostile(data.concepts)
export const documents = hostile(data.documents)
export const organizations = hostile(data.organizations)
export const people = hostile(data.people)
export const places = hostile(data.places)
export const quotations = hostile(data.quotations)
export const references = hostile(data.references)
export const sources = hostile(data.sources)
export const speakers = hostile(data.speakers)
export const states = hostile(data.states)

const byId = new Map(
  [
    [event],
    chronology,
    claims,
    concepts,
    documents,
    organizations,
    people,
    places,
    quotations,
    references,
    sources,
    speakers,
    states,
  ]
    .flat()
    .map((record) => [record.id as string, record]),
)
export const get = (id: string) => byId.get(id)
