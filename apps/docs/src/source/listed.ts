import * as data from '@nkidp/sino-dprk-data'
import type { AnyRecord } from '@nkidp/sino-dprk-data'
import { collectionNames, collectionOfType, collections } from '@nkidp/schema/core'
import type { Group } from './groups.ts'
import type { Span } from './stretches.ts'
import { voiceOf, voicesOf } from './voices.ts'
import type { VoiceKey } from './voices.ts'

/** A record as it is listed beside the words that it stands on. */
export interface Listed {
  readonly id: string
  readonly label: string
  readonly group: Group
  /** Who asserts or tells it; none for what is only named. */
  readonly voices: readonly VoiceKey[]
}

const recordList: readonly AnyRecord[] = collectionNames.flatMap((name): readonly AnyRecord[] => (name === 'redirects' ? [] : [data[name]].flat()))

/** Every span of the page that a record stands on, in page order. */
export const spans: readonly Span<AnyRecord>[] = recordList
  .flatMap((record) => ('evidence' in record ? (record.evidence ?? []) : []).map(({ start, end }) => ({ start, end, of: record })))
  .sort((a, b) => a.start - b.start || a.end - b.end)

/** What tells a record from another of the same name. */
const asWhat: Partial<Record<AnyRecord['type'], string>> = { speaker: 'as billed', event: 'the panel', source: 'the page' }

export function listed(record: AnyRecord): Listed {
  const collection = collectionOfType(record.type)
  const field = collection === undefined ? 'id' : collections[collection].label
  const label = [String(Reflect.get(record, field)), asWhat[record.type]].filter((part) => part !== undefined).join(', ')
  return {
    id: record.id,
    label,
    group: record.type === 'claim' ? 'claims' : record.type === 'chronology-entry' ? 'chronology' : record.type === 'quotation' ? 'quotations' : 'others',
    voices: record.type === 'claim' ? [voiceOf(record)] : record.type === 'chronology-entry' ? voicesOf(record) : [],
  }
}

/** The records whose evidence starts in a part of the page, each once, in page order. */
export const listedIn = ({ start, end }: { readonly start: number; readonly end: number }): Listed[] =>
  [...new Set(spans.filter((span) => span.start >= start && span.start < end).map(({ of }) => of))].map(listed)

/** How many records stand on the page. */
export const standing = new Set(spans.map(({ of }) => of)).size
