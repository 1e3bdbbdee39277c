import type { Dataset, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { cameoCodes } from '@nkidp/schema/cameo'
import { mapFields } from '../fields.ts'
import { collectionTables, type FieldColumn } from './collection-tables.ts'
import { cellAt, column, type Cell, type Column, type Table } from './table.ts'

type Entry = PublishedRecord<'chronology'>

interface Act {
  readonly entry: Entry
  readonly coding: Entry['codings'][number]
  readonly position: number
  readonly actors: ReadonlyMap<string, PublishedRecord>
}

interface ActColumn extends FieldColumn {
  readonly value: (act: Act) => Cell
}

const fieldColumns = new Map(
  collectionTables
    .flatMap(({ collection, main, lists }) => (collection === 'chronology' ? [main, ...lists] : []))
    .flatMap(({ columns }) => columns.map((column) => [column.field, column])),
)

/** A field of the entry or of the act, in words that need no other column. */
function plain(name: string, field: string, description: string): ActColumn {
  const known = fieldColumns.get(field)
  if (known === undefined) throw new RangeError(`entries have no field ${field}`)
  const path = field.replace(/\.\*$/, '').split('.')
  const [list, , ...within] = path
  return {
    ...known,
    name,
    description,
    refersTo: undefined,
    value: ({ entry, coding }) =>
      list === 'codings' ? cellAt(coding, within) : cellAt(entry, path),
  }
}

const computed = (
  name: string,
  description: string,
  value: ActColumn['value'],
  rest: Partial<Column> = {},
): ActColumn => ({ ...column(name, description, rest), field: undefined, value })

/** The columns of one actor. Numbers are those of a state; a group that acts for none has only the ISO code of its country. */
function party(name: 'actor1' | 'actor2', side: 'source' | 'target', role: string): ActColumn[] {
  const actor = ({ coding, actors }: Act) => actors.get(coding[side] ?? '')
  const state = ({ coding, actors }: Act) => actors.get(coding[`${side}State`] ?? '')
  const country = (act: Act) => state(act) ?? act.actors.get(act.coding[`${side}Country`] ?? '')
  return [
    plain(
      name,
      `codings.*.${side}`,
      `The id of the ${role}: a person, an organization or a state. Empty if the row is excluded.`,
    ),
    computed(`${name}_name`, `The name of the ${role}.`, (act) => cellAt(actor(act), ['name'])),
    computed(
      `${name}_type`,
      `Whether the ${role} is a person, an organization or a state.`,
      (act) => cellAt(actor(act), ['type']),
      { words: ['person', 'organization', 'state'] },
    ),
    plain(
      `${name}_state`,
      `codings.*.${side}State`,
      `The id of the state that the ${role} is or acts for. Empty for a group that acts for no state.`,
    ),
    plain(
      `${name}_country`,
      `codings.*.${side}Country`,
      `The id of the country of the ${role}, if it acts for no state.`,
    ),
    computed(
      `${name}_iso3`,
      `The three-letter ISO 3166-1 code of the state or country of the ${role}.`,
      (act) => cellAt(country(act), ['identifiers', 'iso3166', 'alpha3']),
    ),
    computed(
      `${name}_cow`,
      `The Correlates of War number of the state of the ${role}.`,
      (act) => cellAt(state(act), ['identifiers', 'cow', 'value']),
      { type: 'integer' },
    ),
    computed(
      `${name}_gw`,
      `The Gleditsch and Ward number of the state of the ${role}.`,
      (act) => cellAt(state(act), ['identifiers', 'gleditschWard', 'value']),
      { type: 'integer' },
    ),
  ]
}

/** A part of each teller. Without any text, there is no value. */
const joined = ({ tellers }: Entry, part: (teller: Entry['tellers'][number]) => string): Cell =>
  tellers.map(part).join(';') || null

/** The columns in their order, in groups that belong together. */
export const eventsColumnGroups: readonly {
  readonly title: string
  readonly columns: readonly ActColumn[]
}[] = [
  {
    title: 'Event and act',
    columns: [
      plain('entry', 'id', 'The id of the event in the chronology.'),
      computed(
        'coding',
        'The number of the act within its event, from 1. `entry` and `coding` together identify a row.',
        ({ position }) => position,
        { type: 'integer', required: true },
      ),
      plain(
        'status',
        'codings.*.status',
        'coded: the act has a CAMEO code. uncodable: no code describes the act. excluded: no act of one actor toward another is described.',
      ),
      plain('title', 'title', 'What happened, in a few words.'),
      plain(
        'kind',
        'kind',
        'Whether the event is a moment (incident), repeated acts (series), a process, a named period, or a state of affairs (condition).',
      ),
    ],
  },
  {
    title: 'Time',
    columns: [
      plain(
        'date_min',
        'date.earliest',
        'The first day on which an incident may have happened, or the first day of anything longer. Empty if open or unknown. Proleptic Gregorian.',
      ),
      plain(
        'date_max',
        'date.latest',
        'The last day on which an incident may have happened, or the last day of anything longer. Empty if open or unknown.',
      ),
      plain(
        'date_precision',
        'date.precision',
        'How precise the date is. For an interval, its less precise end counts.',
      ),
      plain(
        'date_basis',
        'date.basis',
        'What dates the event: the sentence of the report (stated), its passage (contextual) or the editors (inferred).',
      ),
      plain(
        'date_reference',
        'date.reference',
        'The id of the reference that supports an inferred date.',
      ),
      plain(
        'date_edtf',
        'date.edtf',
        'The date in EDTF (ISO 8601-2), as in 1966/1969. Years before 1 are astronomical: -0107 is 108 BC. Empty if nothing dates the event.',
      ),
      plain(
        'date_verbatim',
        'date.verbatim',
        'The words of the report for the time. Empty if it has none.',
      ),
      plain(
        'told_min',
        'date.told.earliest',
        'If the editors narrowed the date by a reference: the first day by the report alone. Otherwise all told_ columns are empty.',
      ),
      plain(
        'told_max',
        'date.told.latest',
        'If the editors narrowed the date: the last day by the report alone.',
      ),
      plain(
        'told_precision',
        'date.told.precision',
        'If the editors narrowed the date: how precise the date of the report is.',
      ),
      plain(
        'told_basis',
        'date.told.basis',
        'If the editors narrowed the date: what dates the event in the report.',
      ),
      plain(
        'told_edtf',
        'date.told.edtf',
        'If the editors narrowed the date: the date of the report in EDTF.',
      ),
      plain(
        'duration',
        'date.duration.iso',
        'A length that the report gives, as an ISO 8601 duration: P60Y is 60 years. It does not set a start or an end.',
      ),
      plain('duration_qualifier', 'date.duration.qualifier', 'How exactly the length is given.'),
    ],
  },
  { title: 'Source: who acts', columns: party('actor1', 'source', 'source') },
  { title: 'Target: toward whom', columns: party('actor2', 'target', 'target') },
  {
    title: 'Code',
    columns: [
      plain(
        'cameo',
        'codings.*.cameo',
        'The CAMEO code. Read it as text: some codes begin with a zero. Empty if the status is not coded.',
      ),
      computed('cameo_label', 'What the CAMEO code means.', ({ coding }) =>
        cellAt(cameoCodes, [coding.cameo ?? '', 'label']),
      ),
      plain(
        'goldstein',
        'codings.*.goldstein',
        'The value of the code on Goldstein’s scale, from -10 (conflict) to 10 (cooperation). Empty if the scale has none.',
      ),
      plain('plover_event', 'codings.*.plover.event', 'The PLOVER event type, as in CONSULT.'),
      plain('plover_mode', 'codings.*.plover.mode', 'The PLOVER mode, as in visit.'),
      plain(
        'plover_contexts',
        'codings.*.plover.contexts.*',
        'The PLOVER contexts, as in military, separated by semicolons.',
      ),
      plain('arguable', 'codings.*.arguable', 'true if another coder might well decide otherwise.'),
      plain('reason', 'codings.*.reason', 'Why the act has this code, or none.'),
      plain('code_list', 'codings.*.reference', 'The id of the reference for the code book.'),
    ],
  },
  {
    title: 'Telling: who describes it',
    columns: [
      computed(
        'tellers',
        'Who describes the event, in the order of the report: ids of people, and drafter for the report in its own voice, separated by semicolons.',
        ({ entry }) => joined(entry, ({ voice, speaker }) => speaker ?? voice),
      ),
      computed(
        'attribution',
        'For each teller: whether the sentence names the speaker (explicit) or the passage does (contextual); drafter for the report in its own voice.',
        ({ entry }) => joined(entry, ({ voice, attribution }) => attribution ?? voice),
      ),
      computed(
        'telling_basis',
        'For each teller: what identifies the event, namely the sentence (stated), the passage (contextual) or the editors (inferred).',
        ({ entry }) => joined(entry, ({ basis }) => basis),
      ),
      computed(
        'telling_date',
        'For each teller: the teller’s own date in EDTF. Nothing between the semicolons if the teller gives none.',
        ({ entry }) => joined(entry, ({ date }) => date?.edtf ?? ''),
      ),
      computed(
        'notes',
        'The editors’ notes on the event, separated by " / ".',
        ({ entry }) => entry.notes?.map(({ text }) => text).join(' / ') ?? null,
      ),
    ],
  },
]

const columns = eventsColumnGroups.flatMap(({ columns }) => columns)

/** One row for each act: coded, uncodable, or excluded with the reason. */
export function eventsTable({ people, organizations, states }: Dataset): Table {
  const actors = new Map(
    [...people, ...organizations, ...states].map((record) => [record.id, record]),
  )
  return {
    name: 'events',
    description:
      'One row for each act in the chronology: who acts, toward whom, when, the code, and who describes it. Acts without a code are included, and so are events that describe no act; their rows give the reason.',
    from: ['chronology'],
    columns,
    key: ['entry', 'coding'],
    rowPerRecord: false,
    rows: (entry) =>
      'codings' in entry
        ? entry.codings.map((coding, index) =>
            columns.map(({ value }) => value({ entry, coding, position: index + 1, actors })),
          )
        : [],
  }
}

const places = new Map([
  ...columns.map(({ field, name }) => [field, name] as const),
  ['tellers.*.voice', 'tellers'],
  ['tellers.*.speaker', 'tellers'],
  ['tellers.*.attribution', 'attribution'],
  ['tellers.*.basis', 'telling_basis'],
  ['tellers.*.date.edtf', 'telling_date'],
  ['notes.*.text', 'notes'],
])

export const eventsFields = mapFields((collection, field) => {
  if (collection !== 'chronology')
    return { lost: 'Only names, types and numbers of actors are taken from other records.' }
  const column = places.get(field)
  return column === undefined
    ? { lost: 'It describes the entry, not the act. Join other tables by `entry`.' }
    : { to: `events.${column}` }
})
