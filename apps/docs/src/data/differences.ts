import {
  type AnyRecord,
  type CollectionName,
  type DocumentId,
  type Note,
  type ReferenceId,
} from '@nkidp/sino-dprk-data'
import { linkedIds } from '@nkidp/sino-dprk-data/query'
import { collectionOf, everyRecord } from './dataset.ts'
import judged from './judged-notes.json' with { type: 'json' }

type CitingNote = Note & { readonly reference: ReferenceId | DocumentId }

const kinds = [
  {
    id: 'differs',
    heading: 'Differs from the report',
    meaning: 'Another source gives a different figure, date, wording or emphasis.',
  },
  {
    id: 'unconfirmed',
    heading: 'Not confirmed',
    meaning: 'The nearest source that we found does not show what the report says.',
  },
  {
    id: 'dates',
    heading: 'Gives a closer date',
    meaning:
      'Another source dates the event more closely. If the record adopts that date, it is marked as the editors’.',
  },
  {
    id: 'told',
    heading: 'Adds to what was said',
    meaning: 'Notes on events, claims, terms and documents.',
  },
  {
    id: 'named',
    heading: 'Adds to who or what is named',
    meaning:
      'Notes on people, organizations, states, places and the discussion itself: names and numbers.',
  },
] as const

const told: readonly CollectionName[] = [
  'chronology',
  'claims',
  'quotations',
  'concepts',
  'documents',
]

const citingNotes = (record: AnyRecord): CitingNote[] =>
  (('notes' in record && record.notes) || []).filter(
    (note: Note): note is CitingNote => note.reference !== undefined,
  )

/** The notes that cite another source, each text once, with every record that has it. */
export const sharedNotes = [
  ...Map.groupBy(
    everyRecord.flatMap((record) => citingNotes(record).map((note) => ({ ...note, record }))),
    ({ text, reference }) => `${reference} ${text}`,
  ).values(),
].map((same) => ({
  text: same[0]!.text,
  reference: same[0]!.reference,
  records: same.map(({ record }) => record),
}))

export const keyOfNote = ({ records: [first], reference }: (typeof sharedNotes)[number]): string =>
  `${first?.id} ${reference}`

/**
 * What a note does is the editors’ judgment, for which the records have no field: by the first record that has the note, and
 * its reference. Other notes are sorted by what their record is.
 */
function kindOf(note: (typeof sharedNotes)[number]): (typeof kinds)[number]['id'] {
  const key = keyOfNote(note)
  const judgments: Readonly<Record<string, readonly string[]>> = judged
  const judgment = kinds.find(({ id }) => judgments[id]?.includes(key))
  if (judgment !== undefined) return judgment.id
  const isOfDate = note.records.some((record) =>
    linkedIds(record).some(
      ({ id, path: [field, member] }) =>
        id === note.reference &&
        ['date', 'period'].includes(String(field)) &&
        member === 'reference',
    ),
  )
  if (isOfDate && note.records.some(({ type }) => type !== 'document')) return 'dates'
  return note.records.some((record) => told.includes(collectionOf(record))) ? 'told' : 'named'
}

/** What notes do, with the notes that do it, by their source. */
export const differences = kinds.map((kind) => ({
  ...kind,
  sources: [
    ...Map.groupBy(
      sharedNotes.filter((note) => kindOf(note) === kind.id),
      ({ reference }) => reference,
    ),
  ].map(([reference, notes]) => ({ reference, notes })),
}))
