import type { Dataset, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { cameoCodes } from '@nkidp/schema/cameo'
import { everyField } from '../fields.ts'
import type { FieldMapping } from '../format.ts'
import { collectionTables } from './collection-tables.ts'
import { cellAt } from './table.ts'
import type { Cell, Column, Table } from './table.ts'

type Entry = PublishedRecord<'chronology'>

/** One coded act of an entry. */
interface Act {
  readonly entry: Entry
  readonly coding: Entry['codings'][number]
  /** Its position among the acts of the entry, from 1. */
  readonly position: number
  /** The record of an actor, by id. */
  readonly actors: ReadonlyMap<string, PublishedRecord>
}

interface ActColumn extends Column {
  readonly value: (act: Act) => Cell
}

/** The fields that a column holds as they are. */
const plainFields = {
  entry: 'id',
  title: 'title',
  kind: 'kind',
  date_verbatim: 'date.verbatim',
  date_edtf: 'date.edtf',
  date_min: 'date.earliest',
  date_max: 'date.latest',
  precision: 'date.precision',
  basis: 'date.basis',
  date_reference: 'date.reference',
  told_edtf: 'date.told.edtf',
  told_min: 'date.told.earliest',
  told_max: 'date.told.latest',
  told_precision: 'date.told.precision',
  told_basis: 'date.told.basis',
  duration: 'date.duration.iso',
  duration_qualifier: 'date.duration.qualifier',
  status: 'codings.*.status',
  cameo: 'codings.*.cameo',
  goldstein: 'codings.*.goldstein',
  plover: 'codings.*.plover',
  arguable: 'codings.*.arguable',
  reason: 'codings.*.reason',
  code_list: 'codings.*.reference',
  actor1: 'codings.*.source',
  actor1_state: 'codings.*.sourceState',
  actor1_country: 'codings.*.sourceCountry',
  actor2: 'codings.*.target',
  actor2_state: 'codings.*.targetState',
  actor2_country: 'codings.*.targetCountry',
} as const

const shapes = new Map(
  collectionTables
    .flatMap(({ collection, main, lists }) => (collection === 'chronology' ? [main, ...lists] : []))
    .flatMap(({ columns }) => columns.map((column) => [column.field, column])),
)

function plain(...names: readonly (keyof typeof plainFields)[]): ActColumn[] {
  return names.map((name) => {
    const field = plainFields[name]
    const shape = shapes.get(field)
    if (shape === undefined) throw new RangeError(`entries have no field ${field}`)
    const [list, , ...within] = field.split('.')
    const value: ActColumn['value'] =
      list === 'codings'
        ? ({ coding }) => cellAt(coding, within)
        : ({ entry }) => cellAt(entry, field.split('.'))
    return { ...shape, name, refersTo: undefined, value }
  })
}

/** The columns of one actor. Numbers are those of a state; a group that acts for none has only the ISO code of its country. */
const party = (number: 1 | 2, side: 'source' | 'target'): ActColumn[] => {
  const whom = number === 1 ? 'Of who acts' : 'Of whom the act is directed at'
  const name = `actor${number}` as const
  const actor = ({ coding, actors }: Act) => actors.get(coding[side] ?? '')
  const state = ({ coding, actors }: Act) => actors.get(coding[`${side}State`] ?? '')
  const country = (act: Act) => state(act) ?? act.actors.get(act.coding[`${side}Country`] ?? '')
  return [
    ...plain(name),
    {
      name: `${name}_name`,
      type: 'string',
      description: `${whom}: the name.`,
      required: false,
      value: (act) => cellAt(actor(act), ['name']),
    },
    {
      name: `${name}_type`,
      type: 'string',
      description: `${whom}: whether a person, an organization or a state.`,
      required: false,
      words: ['person', 'organization', 'state'],
      value: (act) => cellAt(actor(act), ['type']),
    },
    ...plain(`${name}_state`, `${name}_country`),
    {
      name: `${name}_iso3`,
      type: 'string',
      description: `${whom}: the ISO 3166-1 code, of three letters, of the state or the country.`,
      required: false,
      value: (act) => cellAt(country(act), ['identifiers', 'iso3166', 'alpha3']),
    },
    {
      name: `${name}_cow`,
      type: 'integer',
      description: `${whom}: the Correlates of War number of the state.`,
      required: false,
      value: (act) => cellAt(state(act), ['identifiers', 'cow', 'value']),
    },
    {
      name: `${name}_gw`,
      type: 'integer',
      description: `${whom}: the number of the state in the list of Gleditsch and Ward.`,
      required: false,
      value: (act) => cellAt(state(act), ['identifiers', 'gleditschWard', 'value']),
    },
  ]
}

const columns: readonly ActColumn[] = [
  ...plain('entry'),
  {
    name: 'coding',
    type: 'integer',
    description: 'The place of the act among those of the entry, from 1.',
    required: true,
    value: ({ position }) => position,
  },
  ...plain(
    'status',
    'title',
    'kind',
    'date_min',
    'date_max',
    'precision',
    'basis',
    'date_reference',
    'date_edtf',
    'date_verbatim',
  ),
  ...plain(
    'told_min',
    'told_max',
    'told_precision',
    'told_basis',
    'told_edtf',
    'duration',
    'duration_qualifier',
  ),
  ...party(1, 'source'),
  ...party(2, 'target'),
  ...plain('cameo'),
  {
    name: 'cameo_label',
    type: 'string',
    description: 'What the CAMEO code stands for.',
    required: false,
    value: ({ coding }) => cellAt(cameoCodes, [coding.cameo ?? '', 'label']),
  },
  ...plain('goldstein', 'plover', 'arguable', 'reason', 'code_list'),
  {
    name: 'tellers',
    type: 'string',
    description:
      'Who tells the entry, in page order, with semicolons between them: ids of people, and "drafter" for the page in its own voice.',
    required: false,
    value: ({ entry }) => joined(entry, ({ voice, speaker }) => speaker ?? voice),
  },
  {
    name: 'attribution',
    type: 'string',
    description:
      'For each of the tellers, whether the page names the speaker: explicit, contextual, or "drafter" where there is none to name.',
    required: false,
    value: ({ entry }) => joined(entry, ({ voice, attribution }) => attribution ?? voice),
  },
  {
    name: 'notes',
    type: 'string',
    description:
      'The editors’ notes on the entry, with " / " between them: among them, which teller tells what of it, and where its date comes from.',
    required: false,
    value: ({ entry }) => entry.notes?.map(({ text }) => text).join(' / ') ?? null,
  },
]

const joined = ({ tellers }: Entry, part: (teller: Entry['tellers'][number]) => string): Cell =>
  tellers.length === 0 ? null : tellers.map(part).join(';')

/** One row for each act: coded, uncodable, or excluded with the reason. */
export function eventsTable({ people, organizations, states }: Dataset): Table {
  const actors = new Map(
    [...people, ...organizations, ...states].map((record) => [record.id, record]),
  )
  return {
    name: 'events',
    description:
      'One row for each act of the chronology, with who acts and whom it is directed at: coded ones, and, with their status and the reason, those that have no code or are no acts between states.',
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

const places = new Map<string, string>([
  ...Object.entries(plainFields).map(([column, field]) => [field, column] as const),
  ['tellers.*.voice', 'tellers'],
  ['tellers.*.speaker', 'tellers'],
  ['tellers.*.attribution', 'attribution'],
  ['notes.*.text', 'notes'],
])

export const eventsFields: readonly FieldMapping[] = everyField.map(({ collection, field }) => {
  const column = collection === 'chronology' ? places.get(field) : undefined
  if (column !== undefined) return { collection, field, to: `events.${column}` }
  return {
    collection,
    field,
    lost:
      collection === 'chronology'
        ? 'A row is about an act; `entry` leads to the rest in other formats.'
        : 'Of other records, only names, types and numbers of those who act stand in the rows.',
  }
})
