import {
  type AnyRecord,
  type CollectionName,
  type DocumentId,
  type Note,
  type ReferenceId,
} from '@nkidp/sino-dprk-data'
import { linkedIds } from '@nkidp/sino-dprk-data/query'
import { collectionOf, everyRecord } from './dataset.ts'

type CitingNote = Note & { readonly reference: ReferenceId | DocumentId }

/** A note from another source, with every record that has it. */
interface SharedNote {
  readonly text: string
  readonly reference: CitingNote['reference']
  readonly records: readonly AnyRecord[]
}

/** What a note does, with the notes that do it, by their source. */
interface Difference {
  readonly id: string
  readonly heading: string
  readonly meaning: string
  readonly sources: readonly {
    readonly reference: CitingNote['reference']
    readonly notes: readonly SharedNote[]
  }[]
}

/**
 * What a note does is the editors’ judgment, for which the records have no field: by the first record that has the note, and
 * its reference. Other notes are sorted by what their record is.
 */
export const judged: Readonly<Record<'differs' | 'unconfirmed' | 'dates', readonly string[]>> = {
  differs: [
    'panel-2009-04-06 document-reader-2-front-matter',
    'sino-dprk-border border-length',
    'drafter-border-of-800-miles border-length',
    'lips-and-teeth lips-and-teeth-discussion',
    'china-presses-north-korea-to-follow-suit shen-2016',
    'border-clashes-1969 solomatin-on-korean-chinese-relations-1969-04-25',
    'zhou-enlai-in-pyongyang-1970 kissinger-memorandum-1971',
    'person-zhou-came-to-apologize shen-2016',
  ],
  unconfirmed: [
    'lips-and-teeth lips-and-teeth-idiom',
    'mao-likens-alliance-to-lips-and-teeth lips-and-teeth-idiom',
    'north-korea-balks-at-foreign-command joint-headquarters-draft-1950-12-08',
    'mao-berates-peng puzanov-and-kim-1957-11-13',
    'person-mao-berated-peng puzanov-and-kim-1957-11-13',
    'red-guards-denounce-kim look-at-kim-il-sungs-ugly-face-1967',
    'border-clashes-1969 sudarikov-and-kim-1969-03-17',
    'border-clashes-1969 militarized-disputes',
    'schaefer-suspected-taiwan-bargain romanian-telegram-from-pyongyang-1973-04-11',
  ],
  dates: [
    'volunteers-save-north-korea chen-1994',
    'korean-workers-party-debate-1956 digital-archive-1956-listing',
    'person-parties-intervened-1956 digital-archive-1956-listing',
    'sino-us-rapprochement kissinger-trip-1971',
    'sino-us-rapprochement nixon-in-china-1972',
    'person-zhou-traveled-to-pyongyang shen-2016',
    'six-party-talks-hosted-by-china six-party-talks-first-round',
    'beijing-assures-washington missile-launch-2006',
    'beijing-assures-washington nuclear-test-2006',
    'drafter-sixty-year-alliance relations-and-treaty',
  ],
}

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

/** The notes that cite another source, each text once. */
export const sharedNotes: readonly SharedNote[] = [
  ...Map.groupBy(
    everyRecord.flatMap((record) => citingNotes(record).map((note) => ({ ...note, record }))),
    ({ text, reference }) => `${reference} ${text}`,
  ).values(),
].map((same) => ({
  text: same[0]!.text,
  reference: same[0]!.reference,
  records: same.map(({ record }) => record),
}))

export const keyOfNote = ({ records: [first], reference }: SharedNote): string =>
  `${first?.id} ${reference}`

function kindOf(note: SharedNote): (typeof kinds)[number]['id'] {
  const judgment = Object.entries(judged).find(([, keys]) => keys.includes(keyOfNote(note)))?.[0]
  if (judgment !== undefined) return judgment as keyof typeof judged
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

export const differences: readonly Difference[] = kinds.map((kind) => ({
  ...kind,
  sources: [
    ...Map.groupBy(
      sharedNotes.filter((note) => kindOf(note) === kind.id),
      ({ reference }) => reference,
    ),
  ].map(([reference, notes]) => ({ reference, notes })),
}))
