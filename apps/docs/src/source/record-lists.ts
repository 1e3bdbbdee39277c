import type { AnyRecord, CollectionName } from '@nkidp/sino-dprk-data'
import { evidenceOf } from '@nkidp/schema/text'
import { tellers, tellersOf, type Teller } from '../chronology/tellers.ts'
import { collectionOf, everyRecord } from '../data/dataset.ts'
import { recordLabel } from '../data/labels.ts'
import type { Passage } from './kept-copy.ts'
import type { Segment, Span } from './segments.ts'

/** A record in a list beside the words that it cites. */
export interface ListedRecord {
  readonly id: string
  readonly label: string
  readonly collection: CollectionName
  /** None for a quotation, or for what is only named. */
  readonly tellers: readonly Teller[]
}

/** Every span that a record cites, in the order of the report. */
export const spans: readonly (Span<AnyRecord> & Passage)[] = everyRecord
  .flatMap((record) =>
    evidenceOf(record).map(({ start, end, digest }) => ({ start, end, digest, of: record })),
  )
  .sort((a, b) => a.start - b.start || a.end - b.end)

/** How many records cite the report. */
export const citingRecords = new Set(spans.map(({ of }) => of)).size

/** The labels of records that share their title or name with another record. */
const labels: Partial<Record<AnyRecord['type'], (name: string) => string>> = {
  event: () => 'The discussion',
  source: () => 'The report',
  speaker: (name) => `${name}, as announced`,
}

export function listed(record: AnyRecord): ListedRecord {
  const label = recordLabel(record)
  return {
    id: record.id,
    label: labels[record.type]?.(label) ?? label,
    collection: collectionOf(record),
    tellers: record.type === 'quotation' ? [] : tellersOf(record),
  }
}

/** The records whose evidence starts in a part of the report, in its order. */
export const listedIn = ({ start, end }: Segment): ListedRecord[] =>
  [
    ...new Set(spans.filter((span) => span.start >= start && span.start < end).map(({ of }) => of)),
  ].map(listed)

/** A heading of a list of records. */
export interface Heading {
  /** The same for every such list. */
  readonly key: string
  readonly title: string
  readonly teller?: Teller | undefined
}

export const headings: readonly Heading[] = [
  ...tellers.map((teller) => ({ key: `claims-${teller.id}`, title: 'Claims', teller })),
  { key: 'chronology', title: 'Chronology' },
  { key: 'quotations', title: 'Quotations' },
  { key: 'named', title: 'Mentioned' },
]

const keyOf = ({ collection, tellers: [first] }: ListedRecord): string =>
  collection === 'claims'
    ? `claims-${first?.id}`
    : headings.some(({ key }) => key === collection)
      ? collection
      : 'named'

/** The records under the headings that have any. */
export const recordLists = (records: readonly ListedRecord[]) =>
  headings
    .map((heading) => ({
      ...heading,
      records: records.filter((record) => keyOf(record) === heading.key),
    }))
    .filter((list) => list.records.length > 0)
