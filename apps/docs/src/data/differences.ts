import type {
  AnyRecord,
  CollectionName,
  DocumentId,
  Note,
  ReferenceId,
} from '@nkidp/sino-dprk-data'
import { collectionNames } from '@nkidp/schema/collections'
import { collectionOf, everyRecord } from './dataset.ts'

/** An editors’ note that comes from elsewhere than the page. */
type NoteFromElsewhere = Note & { readonly reference: ReferenceId | DocumentId }

/** A record with notes that come from elsewhere. */
export interface Difference {
  readonly record: AnyRecord
  readonly notes: readonly NoteFromElsewhere[]
}

const first: readonly CollectionName[] = ['chronology', 'claims', 'concepts', 'documents']
const order = [...first, ...collectionNames.filter((name) => !first.includes(name))]

/** The records on which editors have a note with a reference, by collection: what was told first, then who and what is named. */
export const differences: readonly {
  readonly collection: CollectionName
  readonly records: readonly Difference[]
}[] = order
  .map((collection) => ({
    collection,
    records: everyRecord
      .filter((record) => collectionOf(record) === collection)
      .flatMap((record): Difference[] => {
        const all: readonly Note[] = 'notes' in record ? (record.notes ?? []) : []
        const notes = all.filter((note): note is NoteFromElsewhere => note.reference !== undefined)
        return notes.length === 0 ? [] : [{ record, notes }]
      }),
  }))
  .filter(({ records }) => records.length > 0)
