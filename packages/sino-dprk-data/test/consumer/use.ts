// What a TypeScript user writes in an ES module.
import {
  actorRoles,
  all,
  cameoCodes,
  chronology,
  event,
  get,
  has,
  linkedIds,
  meta,
  type AnyRecord,
  type CameoCode,
  type CameoCodeId,
  type ChronologyEntry,
  type Person,
  type PloverType,
  type RecordId,
} from '@nkidp/sino-dprk-data'
import * as data from '@nkidp/sino-dprk-data'
import { cite, type CslItem } from '@nkidp/sino-dprk-data/cite'
import {
  fingerprintRecord,
  toWebAnnotation,
  verify,
  verifyDataset,
  type WebAnnotation,
} from '@nkidp/sino-dprk-data/evidence'
import { people, type PersonId } from '@nkidp/sino-dprk-data/people'
import { between, claimsBy, involving, mentions, resolve } from '@nkidp/sino-dprk-data/query'

export const zhou: Person = get('zhou-enlai')
export const war: ChronologyEntry = get('korean-war')
export const someone: PersonId = 'mao-zedong'
export const convener: string = get(event.convener).name
export const fromOutside = (id: string): AnyRecord | undefined => (has(id) ? get(id) : undefined)
export const labels: string[] = chronology.flatMap(({ actors }) =>
  actors.map(({ role }) => actorRoles[role].label),
)
export const found: readonly AnyRecord[] = [
  ...between('1950', null),
  ...involving('prc'),
  ...claimsBy('james-person'),
  ...mentions(zhou.id),
  ...resolve('prc').records,
]
export const codes: readonly CameoCode[] = war.codings.flatMap(({ cameo }) =>
  cameo === undefined ? [] : [cameoCodes[cameo]],
)
export const plover = (id: CameoCodeId): PloverType | undefined => cameoCodes[id].plover
export const linked: readonly RecordId[] = linkedIds(war).map(({ id }) => id)
export const every: readonly RecordId[] = all.map(({ id }) => id)
export const fingerprint: string = meta.fingerprint
export const item: CslItem = cite(war, { issued: '2026' }).csl
export const line: string = cite(data).text
export const fullLine: string = cite(zhou).full
export const verified: Promise<boolean> = verifyDataset(data).then(({ ok }) => ok)
export const ofOne: Promise<string> = fingerprintRecord(zhou)
export const lost: Promise<readonly RecordId[]> = verify('A copy.', [zhou]).then(({ records }) =>
  records.filter(({ state }) => state === 'missing').map(({ id }) => id),
)
export const annotation: Promise<WebAnnotation> = toWebAnnotation(zhou)

// @ts-expect-error no record has this id
get('zhou-enlia')
// @ts-expect-error lists are readonly
people[0] = zhou
// @ts-expect-error an id is not a record
cite('zhou-enlai')
// @ts-expect-error no collection has this name
import {} from '@nkidp/sino-dprk-data/persons'
