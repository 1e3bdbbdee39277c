import { expectTypeOf } from 'vitest'
import * as data from '../src/index.ts'
import {
  all,
  chronology,
  cameoCodes,
  collectionNames,
  event,
  get,
  has,
  linkedIds,
  people,
  recordsOf,
  type AnyRecord,
  type CameoCode,
  type CameoCodeId,
  type ChronologyEntry,
  type Claim,
  type Event,
  type Person,
  type PersonId,
  type Quotation,
  type RecordId,
  type Redirect,
  type State,
} from '../src/index.ts'
import { claimsBy, involving, mentions } from '../src/query.ts'

expectTypeOf(get('zhou-enlai')).toEqualTypeOf<Person>()
expectTypeOf(get('korean-war')).toEqualTypeOf<ChronologyEntry>()
expectTypeOf(get('prc')).toEqualTypeOf<State>()
expectTypeOf((id: 'prc' | 'mao-zedong') => get(id)).returns.toEqualTypeOf<State | Person>()
expectTypeOf(event).toEqualTypeOf<Event>()

// Every record, and every collection as a list.
expectTypeOf(all).toEqualTypeOf<readonly AnyRecord[]>()
expectTypeOf(recordsOf(data, 'people')).toEqualTypeOf<readonly Person[]>()
expectTypeOf(collectionNames.flatMap((name) => [...recordsOf(data, name)])).toEqualTypeOf<
  (AnyRecord | Redirect)[]
>()

// An id that a record names is one that `get` takes, and leads to a record of the right kind.
expectTypeOf((entry: ChronologyEntry) =>
  get(entry.claims[0] ?? 'schaefer-suspected-taiwan-bargain'),
).returns.toEqualTypeOf<Claim>()
expectTypeOf((quotation: Quotation) => get(quotation.claim)).returns.toEqualTypeOf<Claim>()

// An id that a record contains is one that `get` takes.
expectTypeOf(linkedIds(event).map(({ id }) => id)).toEqualTypeOf<RecordId[]>()
// A code that an entry has is one of the list; one that it does not have is a compile error.
expectTypeOf<
  NonNullable<ChronologyEntry['codings'][number]['cameo']>
>().toEqualTypeOf<CameoCodeId>()
expectTypeOf((id: CameoCodeId) => cameoCodes[id]).returns.toEqualTypeOf<CameoCode>()
// @ts-expect-error no code of CAMEO
export const _badCode: CameoCodeId = '42'

// A string from outside becomes an id through `has` alone.
export const _fromOutside = (id: string) => (has(id) ? get(id) : undefined)
// @ts-expect-error a string is no id
export const _unchecked = (id: string) => get(id)

const _goodIds: readonly RecordId[] = [
  'zhou-enlai',
  'prc',
  'korean-war',
  'schaefer-suspected-taiwan-bargain',
]
const _goodPerson: PersonId = 'james-person'
// @ts-expect-error no record has this id
get('zhou-enlia')
// @ts-expect-error a state is no person
const _badPerson: PersonId = 'prc'
// @ts-expect-error a chronology entry does not act
involving('korean-war')
// @ts-expect-error a state makes no claims
claimsBy('prc')
// @ts-expect-error no record has this id
mentions('nobody')

// Everything is readonly, at any depth.
// @ts-expect-error a list of records
people[0] = get('zhou-enlai')
// @ts-expect-error a field
get('zhou-enlai').name = 'Chou'
// @ts-expect-error a field of a part
get('korean-war').date.edtf = null
// @ts-expect-error a list in a record
get('korean-war').themes[0] = 'economy-and-reform'
// @ts-expect-error a field of an item of a list in a record
for (const entry of chronology) for (const part of entry.actors) part.actor = 'prc'

// A word is one of its vocabulary.
export const _goodKind = (entry: ChronologyEntry) => entry.kind === 'incident'
// @ts-expect-error no kind of entry
export const _badKind = (entry: ChronologyEntry) => entry.kind === 'happening'
