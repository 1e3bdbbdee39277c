import { dataset } from '@nkidp/schema'
import type { AuthoredRecord, Collections } from '@nkidp/schema'
import { collectionNames, collections } from '@nkidp/schema/collections'
import { chronologicalOrder, compareDays } from '@nkidp/schema/dates'
import { compareIds } from '@nkidp/schema/text'
import type { CollectionName } from '@nkidp/schema/collections'
import { codingsOf, partiesIn } from './codings.ts'
import { evidenceOf } from '@nkidp/schema/text'
import { compareSpans, lengthCovered } from '../source/span.ts'
import type { RecordFile } from '../workspace.ts'

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
    const list = inOrder(name, pageOrder).map(({ record }) => ({
      ...record,
      ...derived.get(record.id),
    }))
    return [name, name === 'event' ? list[0] : list]
  })
  return dataset.omit({ meta: true }).parse(Object.fromEntries(published))
}

/** The derived fields of each record that has any, by its id. */
function derivedFrom(pageOrder: readonly RecordFile[]): Map<string, object> {
  const claims = pageOrder
    .filter((file) => file.collection === 'claims')
    .map(({ record }) => record)
  const quotations = pageOrder
    .filter((file) => file.collection === 'quotations')
    .map(({ record }) => record)
  const organizations = pageOrder
    .filter((file) => file.collection === 'organizations')
    .map(({ record }) => record)
  const documents = pageOrder
    .filter((file) => file.collection === 'documents')
    .map(({ record }) => record)
  const partyOf = partiesIn(pageOrder)
  return new Map(
    pageOrder.flatMap(({ collection, record }): [string, object][] => {
      switch (collection) {
        case 'chronology': {
          const telling = claims.filter((claim) => claim.chronology?.includes(record.id))
          return [
            [
              record.id,
              {
                claims: telling.map(({ id }) => id),
                tellers: tellersOf(telling),
                documents: bearingOn(record.id, documents),
                codings: codingsOf(record, partyOf),
              },
            ],
          ]
        }
        case 'claims':
          return [
            [
              record.id,
              {
                quotations: quotations
                  .filter(({ claim }) => claim === record.id)
                  .map(({ id }) => id),
              },
            ],
          ]
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
function tellersOf(
  claims: readonly Pick<AuthoredRecord<'claims'>, 'voice' | 'speaker' | 'attribution'>[],
): object[] {
  const tellers = new Map<string | undefined, object>()
  for (const { voice, speaker, attribution } of claims) {
    if (speaker === undefined) tellers.set(speaker, { voice })
    else if (!tellers.has(speaker) || attribution === 'explicit')
      tellers.set(speaker, { voice, speaker, attribution })
  }
  return [...tellers.values()]
}

/** The documents that bear on an entry: by date, those without one last. */
const bearingOn = (entry: string, documents: readonly AuthoredRecord<'documents'>[]): object[] =>
  documents
    .flatMap(({ id, date, relations = [] }) =>
      relations
        .filter((relation) => relation.entry === entry)
        .map(({ kind }) => ({ document: id, kind, day: date?.earliest ?? null })),
    )
    .sort((a, b) => compareDaysOrNone(a.day, b.day) || compareIds(a.document, b.document))
    .map(({ document, kind }) => ({ document, kind }))

const compareDaysOrNone = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compareDays(a, b)

/** How much of a source the records stand on, and how much of it the claims in each voice. */
function coverageBy(
  files: readonly RecordFile[],
  { id, length }: { readonly id: string; readonly length: number },
): object {
  const isOn = (file: RecordFile) => evidenceOf(file.record).some(({ source }) => source === id)
  const covered = (by: readonly RecordFile[]) => {
    const codePoints = lengthCovered(
      by.flatMap(({ record }) => evidenceOf(record)).filter(({ source }) => source === id),
    )
    return { codePoints, share: Math.round((codePoints / length) * 10_000) / 10_000 }
  }
  const standing = files.filter(isOn)
  const claims = standing.filter((file) => file.collection === 'claims')
  const tellers = new Map(
    claims.map(({ record: { voice, speaker } }) => [
      speaker,
      { voice, ...(speaker !== undefined && { speaker }) },
    ]),
  )
  return {
    records: standing.length,
    ...covered(standing),
    tellers: [...tellers].map(([speaker, teller]) => ({
      ...teller,
      ...covered(claims.filter(({ record }) => record.speaker === speaker)),
    })),
  }
}

function inOrder(name: CollectionName, pageOrder: readonly RecordFile[]): RecordFile[] {
  const members = pageOrder.filter(({ collection }) => collection === name)
  switch (collections[name].order) {
    case 'page':
      return members
    case 'id':
      return members.sort((a, b) => compareIds(a.record.id, b.record.id))
    case 'billing':
      return members
        .filter((file) => file.collection === 'speakers')
        .sort((a, b) => a.record.billing.position - b.record.billing.position)
    case 'chronological': {
      const entries = members.filter((file) => file.collection === 'chronology')
      const rank = new Map(
        chronologicalOrder(entries.map(({ record }) => record)).map(({ id }, index) => [id, index]),
      )
      return entries.sort((a, b) => (rank.get(a.record.id) ?? 0) - (rank.get(b.record.id) ?? 0))
    }
  }
}

/** Orders records as the page has them, by the first of their spans, then by id; those that are not from a page stand last. */
function comparePlaces(a: RecordFile, b: RecordFile): number {
  const [left, right] = [firstSpan(a), firstSpan(b)]
  if (left === undefined || right === undefined) {
    return (
      Number(left === undefined) - Number(right === undefined) ||
      compareIds(a.record.id, b.record.id)
    )
  }
  return (
    compareIds(left.source, right.source) ||
    compareSpans(left, right) ||
    compareIds(a.record.id, b.record.id)
  )
}

const firstSpan = (file: RecordFile) =>
  [...evidenceOf(file.record)].sort(
    (a, b) => compareIds(a.source, b.source) || compareSpans(a, b),
  )[0]
