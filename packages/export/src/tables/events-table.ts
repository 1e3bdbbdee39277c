import type { Dataset, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { cameoCodes } from '@nkidp/schema/cameo'
import { mapFields } from '../fields.ts'
import { collectionTables, type FieldColumn } from './collection-tables.ts'
import { cellAt, type Cell, type Column, type Table } from './table.ts'

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

function plain(name: string, field = name): ActColumn {
  const column = fieldColumns.get(field)
  if (column === undefined) throw new RangeError(`entries have no field ${field}`)
  const path = field.replace(/\.\*$/, '').split('.')
  const [list, , ...within] = path
  return {
    ...column,
    name,
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
): ActColumn => ({
  ...{ name, type: 'string', description, required: false, field: undefined, value },
  ...rest,
})

/** The columns of one actor. Numbers are those of a state; a group that acts for none has only the ISO code of its country. */
function party(name: 'actor1' | 'actor2', side: 'source' | 'target', whom: string): ActColumn[] {
  const actor = ({ coding, actors }: Act) => actors.get(coding[side] ?? '')
  const state = ({ coding, actors }: Act) => actors.get(coding[`${side}State`] ?? '')
  const country = (act: Act) => state(act) ?? act.actors.get(act.coding[`${side}Country`] ?? '')
  return [
    plain(name, `codings.*.${side}`),
    computed(`${name}_name`, `${whom}: the name.`, (act) => cellAt(actor(act), ['name'])),
    computed(
      `${name}_type`,
      `${whom}: whether a person, an organization or a state.`,
      (act) => cellAt(actor(act), ['type']),
      { words: ['person', 'organization', 'state'] },
    ),
    plain(`${name}_state`, `codings.*.${side}State`),
    plain(`${name}_country`, `codings.*.${side}Country`),
    computed(
      `${name}_iso3`,
      `${whom}: the ISO 3166-1 code, of three letters, of the state or the country.`,
      (act) => cellAt(country(act), ['identifiers', 'iso3166', 'alpha3']),
    ),
    computed(
      `${name}_cow`,
      `${whom}: the Correlates of War number of the state.`,
      (act) => cellAt(state(act), ['identifiers', 'cow', 'value']),
      { type: 'integer' },
    ),
    computed(
      `${name}_gw`,
      `${whom}: the number of the state in the list of Gleditsch and Ward.`,
      (act) => cellAt(state(act), ['identifiers', 'gleditschWard', 'value']),
      { type: 'integer' },
    ),
  ]
}

/** A part of each teller. Without any text, there is no value. */
const joined = ({ tellers }: Entry, part: (teller: Entry['tellers'][number]) => string): Cell =>
  tellers.map(part).join(';') || null

const columns: readonly ActColumn[] = [
  plain('entry', 'id'),
  computed(
    'coding',
    'The position of the act among those of the entry, from 1.',
    ({ position }) => position,
    { type: 'integer', required: true },
  ),
  plain('status', 'codings.*.status'),
  plain('title'),
  plain('kind'),
  plain('date_min', 'date.earliest'),
  plain('date_max', 'date.latest'),
  plain('precision', 'date.precision'),
  plain('basis', 'date.basis'),
  plain('date_reference', 'date.reference'),
  plain('date_edtf', 'date.edtf'),
  plain('date_verbatim', 'date.verbatim'),
  plain('told_min', 'date.told.earliest'),
  plain('told_max', 'date.told.latest'),
  plain('told_precision', 'date.told.precision'),
  plain('told_basis', 'date.told.basis'),
  plain('told_edtf', 'date.told.edtf'),
  plain('duration', 'date.duration.iso'),
  plain('duration_qualifier', 'date.duration.qualifier'),
  ...party('actor1', 'source', 'Of who acts'),
  ...party('actor2', 'target', 'Of whom the act is directed at'),
  plain('cameo', 'codings.*.cameo'),
  computed('cameo_label', 'What the CAMEO code stands for.', ({ coding }) =>
    cellAt(cameoCodes, [coding.cameo ?? '', 'label']),
  ),
  plain('goldstein', 'codings.*.goldstein'),
  plain('plover_event', 'codings.*.plover.event'),
  plain('plover_mode', 'codings.*.plover.mode'),
  plain('plover_contexts', 'codings.*.plover.contexts.*'),
  plain('arguable', 'codings.*.arguable'),
  plain('reason', 'codings.*.reason'),
  plain('code_list', 'codings.*.reference'),
  computed(
    'tellers',
    'The tellers of the entry, in the order of the report, separated by semicolons: ids of people, and "drafter" for the report in its own voice.',
    ({ entry }) => joined(entry, ({ voice, speaker }) => speaker ?? voice),
  ),
  computed(
    'attribution',
    'For each teller, whether the report names the speaker: explicit, contextual, or "drafter" if the report speaks in its own voice.',
    ({ entry }) => joined(entry, ({ voice, attribution }) => attribution ?? voice),
  ),
  computed(
    'telling_basis',
    'For each teller, what identifies the event: stated (the sentence), contextual (the passage) or inferred (the editors).',
    ({ entry }) => joined(entry, ({ basis }) => basis),
  ),
  computed(
    'telling_date',
    'For each teller, the teller’s own date in EDTF; nothing between the semicolons if the teller gives none.',
    ({ entry }) => joined(entry, ({ date }) => date?.edtf ?? ''),
  ),
  computed(
    'notes',
    'The editors’ notes on the entry, separated by " / ", for example on who says what and where the date comes from.',
    ({ entry }) => entry.notes?.map(({ text }) => text).join(' / ') ?? null,
  ),
]

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
