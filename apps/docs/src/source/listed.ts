import type { AnyRecord, CollectionName } from '@nkidp/sino-dprk-data'
import { collectionOf, everyRecord } from '../data/dataset.ts'
import { recordLabel } from '../data/labels.ts'
import { tellersOf, tellers, type Teller } from '../chronology/tellers.ts'
import type { Span, Stretch } from './stretches.ts'

/** A record as it is listed beside the words that it stands on. */
export interface Listed {
  readonly id: string
  readonly label: string
  readonly collection: CollectionName
  /** Who asserts or tells it; none for what is only named or quoted. */
  readonly tellers: readonly Teller[]
}

/** Every span of the page that a record stands on, in page order. */
export const spans: readonly Span<AnyRecord>[] = everyRecord
  .flatMap((record) =>
    ('evidence' in record ? (record.evidence ?? []) : []).map(({ start, end }) => ({
      start,
      end,
      of: record,
    })),
  )
  .sort((a, b) => a.start - b.start || a.end - b.end)

/** What is called otherwise here than by its title or name, which another record has too. */
const called: Partial<Record<AnyRecord['type'], (name: string) => string>> = {
  event: () => 'The panel',
  source: () => 'The page',
  speaker: (name) => `${name}, as billed`,
}

export function listed(record: AnyRecord): Listed {
  const label = recordLabel(record)
  return {
    id: record.id,
    label: called[record.type]?.(label) ?? label,
    collection: collectionOf(record),
    tellers: record.type === 'quotation' ? [] : tellersOf(record),
  }
}

/** The records whose evidence starts in a part of the page, each once, in page order. */
export const listedIn = ({ start, end }: Stretch): Listed[] =>
  [
    ...new Set(spans.filter((span) => span.start >= start && span.start < end).map(({ of }) => of)),
  ].map(listed)

/** How many records stand on the page. */
export const standing = new Set(spans.map(({ of }) => of)).size

/** A heading under which records are listed. */
export interface Heading {
  /** The same wherever such a list stands. */
  readonly key: string
  readonly title: string
  /** Whose statements the records under it are. */
  readonly teller?: Teller | undefined
}

/** The headings in their order: the claims of each teller, the entries, the quotations, and what is only named. */
export const headings: readonly Heading[] = [
  ...tellers.map((teller) => ({ key: `claims-${teller.id}`, title: 'Claims', teller })),
  { key: 'chronology', title: 'Chronology' },
  { key: 'quotations', title: 'Quotations' },
  { key: 'named', title: 'Named' },
]

const headingOf = ({ collection, tellers: [first] }: Listed): string =>
  collection === 'claims'
    ? `claims-${first?.id}`
    : collection === 'chronology' || collection === 'quotations'
      ? collection
      : 'named'

/** The records under the headings that have any. */
export const lists = (
  records: readonly Listed[],
): (Heading & { readonly records: readonly Listed[] })[] =>
  headings
    .map((heading) => ({
      ...heading,
      records: records.filter((record) => headingOf(record) === heading.key),
    }))
    .filter((list) => list.records.length > 0)
