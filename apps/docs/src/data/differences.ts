import {
  collectionNames,
  type AnyRecord,
  type CollectionName,
  type DocumentId,
  type Note,
  type ReferenceId,
} from '@nkidp/sino-dprk-data'
import { collectionOf, everyRecord } from './dataset.ts'

type CitingNote = Note & { readonly reference: ReferenceId | DocumentId }

const first: readonly CollectionName[] = ['chronology', 'claims', 'concepts', 'documents']
const order = [...first, ...collectionNames.filter((name) => !first.includes(name))]

const citingNotes = (record: AnyRecord): CitingNote[] =>
  (('notes' in record && record.notes) || []).filter(
    (note: Note): note is CitingNote => note.reference !== undefined,
  )

/** The records with editors’ notes that have a reference, by collection: what was told, then what is named. */
export const differences = order
  .map((collection) => ({
    collection,
    records: everyRecord
      .filter((record) => collectionOf(record) === collection)
      .map((record) => ({ record, notes: citingNotes(record) }))
      .filter(({ notes }) => notes.length > 0),
  }))
  .filter(({ records }) => records.length > 0)
