import { dataset } from '@nkidp/schema'
import type { AuthoredRecord, Collections } from '@nkidp/schema'
import { cameoCodes, chronologicalOrder, collectionNames, collections, compareIds, isBefore } from '@nkidp/schema/core'
import type { CollectionName } from '@nkidp/schema/core'
import { evidenceOf } from './record/evidence.ts'
import { compareSpans, lengthCovered } from './source/span.ts'
import type { RecordFile } from './workspace.ts'

/**
 * The records as they are published: with the fields that are derived from others, each collection in its order, the
 * fields of a record in the order of the schema. It depends on the records alone, never on the source texts.
 *
 * @throws ZodError where there is not exactly one event; `loadDataset` derives nothing from records with findings.
 */
export function derive(files: readonly RecordFile[]): Collections {
  const pageOrder = [...files].sort(comparePlaces)
  const derived = derivedFrom(pageOrder)
  const published = collectionNames.map((name) => {
    const list = inOrder(name, pageOrder).map(({ record }) => ({ ...record, ...derived.get(record.id) }))
    return [name, name === 'event' ? list[0] : list]
  })
  return dataset.omit({ meta: true }).parse(Object.fromEntries(published))
}

/** The derived fields of each record that has any, by its id. */
function derivedFrom(pageOrder: readonly RecordFile[]): Map<string, object> {
  const claims = pageOrder.filter((file) => file.collection === 'claims').map(({ record }) => record)
  const quotations = pageOrder.filter((file) => file.collection === 'quotations').map(({ record }) => record)
  const organizations = pageOrder.filter((file) => file.collection === 'organizations').map(({ record }) => record)
  const documents = pageOrder.filter((file) => file.collection === 'documents').map(({ record }) => record)
  const partyOf = partiesIn(pageOrder)
  return new Map(
    pageOrder.flatMap(({ collection, record }): [string, object][] => {
      switch (collection) {
        case 'chronology': {
          const telling = claims.filter((claim) => claim.chronology?.includes(record.id))
          const codings = record.codings.map((coding) => publishedCoding(coding, record, partyOf))
          return [[record.id, { claims: telling.map(({ id }) => id), tellers: tellersOf(telling), documents: bearingOn(record.id, documents), codings }]]
        }
        case 'claims':
          return [[record.id, { quotations: quotations.filter(({ claim }) => claim === record.id).map(({ id }) => id) }]]
        case 'organizations':
          return [
            [
              record.id,
              {
                members: organizations
                  .filter(({ parent }) => parent === record.id)
                  .map(({ id }) => id)
                  .sort(),
              },
            ],
          ]
        case 'sources':
          return [[record.id, { coverage: coverageBy(pageOrder, record) }]]
        default:
          return []
      }
    }),
  )
}

/** Who speaks in these claims, each once; named in a sentence if in that of any of them. */
function tellersOf(claims: readonly Pick<AuthoredRecord<'claims'>, 'voice' | 'speaker' | 'attribution'>[]): object[] {
  const tellers = new Map<string | undefined, object>()
  for (const { voice, speaker, attribution } of claims) {
    if (speaker === undefined) tellers.set(speaker, { voice })
    else if (!tellers.has(speaker) || attribution === 'explicit') tellers.set(speaker, { voice, speaker, attribution })
  }
  return [...tellers.values()]
}

/** The documents that bear on an entry, by date. */
const bearingOn = (entry: string, documents: readonly AuthoredRecord<'documents'>[]): object[] =>
  documents
    .flatMap(({ id, date, relations = [] }) => relations.filter((relation) => relation.entry === entry).map(({ kind }) => ({ document: id, kind, day: date?.earliest ?? null })))
    .sort((a, b) => Number(isBefore(b.day, a.day)) - Number(isBefore(a.day, b.day)) || compareIds(a.document, b.document))
    .map(({ document, kind }) => ({ document, kind }))

type Entry = AuthoredRecord<'chronology'>

/** Whether an actor of an entry acts for a state, or else belongs to a country: a group has no state’s number. */
type PartyOf = (actor: string | undefined, entry: Entry) => { readonly state?: string | undefined; readonly country?: string | undefined }

function partiesIn(files: readonly RecordFile[]): PartyOf {
  const states = new Set(files.filter(({ collection }) => collection === 'states').map(({ record }) => record.id))
  const countries = new Map(
    files.flatMap((file): (readonly [string, string | undefined])[] => {
      if (file.collection === 'organizations') return [[file.record.id, file.record.state]]
      return file.collection === 'people' ? [[file.record.id, file.record.offices?.map((office) => office.of).find((of) => states.has(of))]] : []
    }),
  )
  return (actor, { actors }) => {
    if (actor === undefined) return {}
    const state = states.has(actor) ? actor : actors.find((other) => other.actor === actor)?.onBehalfOf
    return state === undefined ? { country: countries.get(actor) } : { state }
  }
}

function publishedCoding(coding: Entry['codings'][number], entry: Entry, partyOf: PartyOf): object {
  const [source, target] = [partyOf(coding.source, entry), partyOf(coding.target, entry)]
  const code = coding.cameo === undefined ? undefined : cameoCodes[coding.cameo]
  return {
    ...coding, sourceState: source.state, sourceCountry: source.country, targetState: target.state, targetCountry: target.country,
    goldstein: code?.goldstein, plover: code?.plover ?? undefined,
  }
}

function coverageBy(files: readonly RecordFile[], { id, length }: { readonly id: string; readonly length: number }): object {
  const spans = files.map((file) => evidenceOf(file).filter(({ source }) => source === id)).filter((evidence) => evidence.length > 0)
  const codePoints = lengthCovered(spans.flat())
  return { records: spans.length, codePoints, share: Math.round((codePoints / length) * 10_000) / 10_000 }
}

function inOrder(name: CollectionName, pageOrder: readonly RecordFile[]): RecordFile[] {
  const members = pageOrder.filter(({ collection }) => collection === name)
  switch (collections[name].order) {
    case 'page':
      return members
    case 'id':
      return members.sort((a, b) => compareIds(a.record.id, b.record.id))
    case 'billing':
      return members.filter((file) => file.collection === 'speakers').sort((a, b) => a.record.billing.position - b.record.billing.position)
    case 'chronological': {
      const entries = members.filter((file) => file.collection === 'chronology')
      const rank = new Map(chronologicalOrder(entries.map(({ record }) => record)).map(({ id }, index) => [id, index]))
      return entries.sort((a, b) => (rank.get(a.record.id) ?? 0) - (rank.get(b.record.id) ?? 0))
    }
  }
}

/** Orders records as the page has them, by the first of their spans, then by id; those that are not from a page stand last. */
function comparePlaces(a: RecordFile, b: RecordFile): number {
  const [left, right] = [firstSpan(a), firstSpan(b)]
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined) || compareIds(a.record.id, b.record.id)
  }
  return compareIds(left.source, right.source) || compareSpans(left, right) || compareIds(a.record.id, b.record.id)
}

const firstSpan = (file: RecordFile) => [...evidenceOf(file)].sort((a, b) => compareIds(a.source, b.source) || compareSpans(a, b))[0]
