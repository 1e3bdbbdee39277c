// The dataset with texts that would do harm in a page that took them for markup. The build takes it for the package.
import * as data from '@nkidp/sino-dprk-data'
import { hostileText, hostileWord, scriptAddress } from './hostile.ts'

export * from '@nkidp/sino-dprk-data'

const textFields = new Set(
  'gloss name reason statement summary term text title verbatim what'.split(' '),
)

/** The hostile text at the end of every text, and a script for every address. Ids and terms stay. */
function hostile(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => hostile(item, field))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, hostile(part, name)]),
    )
  if (typeof value !== 'string') return value
  if (field === 'address' || field === 'more') return scriptAddress
  return /\s/.test(value) || textFields.has(field) ? `${value} ${hostileText}` : value
}

interface Changed {
  readonly id: string
  readonly notes?: readonly unknown[]
}

/** The first record also has a word that is too long for any line. */
const withLongWord = ([first, ...others]: readonly Changed[]) => [
  { ...first, notes: [...(first?.notes ?? []), { text: hostileWord, about: 'report' }] },
  ...others,
]

type Changeable = Exclude<data.CollectionName, 'redirects'>

const collections = Object.fromEntries(
  data.collectionNames
    .filter((name) => name !== 'redirects')
    .map((name) => [name, withLongWord(hostile([data[name]].flat()) as Changed[])]),
) as unknown as Pick<typeof data, Exclude<Changeable, 'event'>> & {
  readonly event: [typeof data.event]
}

const byId = new Map(
  Object.values<readonly Changed[]>(collections)
    .flat()
    .map((record) => [record.id, record]),
)
export const get = ((id: string) => byId.get(id)) as typeof data.get

export const {
  chronology,
  claims,
  concepts,
  documents,
  event: [event],
  organizations,
  people,
  places,
  quotations,
  references,
  sources,
  speakers,
  states,
} = collections
