import type { Dataset, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { dateWords } from '@nkidp/schema/dates'
import { attributions, bases } from '@nkidp/schema/vocabularies'
import { cellAt, column, type Cell, type Column, type Table } from '../../tables/table.ts'

type Entry = PublishedRecord<'chronology'>
type Teller = Entry['tellers'][number]

interface Telling {
  readonly entry: Entry
  readonly teller: Teller
  /** Among those of the entry, from 1. */
  readonly position: number
  /** The teller’s own date, or else that of the entry. */
  readonly date: Entry['date']
  readonly name: string
  readonly address: string
}

export interface TimelineColumn extends Column {
  /** The fields of an entry that it holds. */
  readonly fields: readonly string[]
  readonly value: (telling: Telling) => Cell
}

const holding = (
  name: string,
  description: string,
  fields: readonly string[],
  value: TimelineColumn['value'],
  rest: Partial<Column> = {},
): TimelineColumn => ({ ...column(name, description, rest), fields, value })

const required = { required: true }
const ofDate = (...fields: readonly string[]) =>
  fields.flatMap((field) => [`tellers.*.date.${field}`, `date.${field}`])

export const timelineColumns: readonly TimelineColumn[] = [
  holding('entry', 'The id of the event.', ['id'], ({ entry }) => entry.id, required),
  holding(
    'telling',
    'The position of the telling among those of the event, from 1.',
    [],
    ({ position }) => position,
    { ...required, type: 'integer' },
  ),
  holding(
    'title',
    'What happened, in a few words.',
    ['title'],
    ({ entry }) => entry.title,
    required,
  ),
  holding(
    'starts_on',
    'The earliest day; empty if open or unknown.',
    ofDate('earliest'),
    ({ date }) => date.earliest,
  ),
  holding(
    'ends_on',
    'The latest day; empty if open or unknown.',
    ofDate('latest'),
    ({ date }) => date.latest,
  ),
  holding(
    'display_date',
    'The date in words: the teller’s own, or that of the event if the teller gives none. Empty if nothing dates it.',
    ofDate('edtf', 'verbatim', 'told.edtf'),
    ({ date }) => dateWords(date) || null,
  ),
  holding(
    'dated_by',
    'Whose date it is: of this speaker, of the report (in its own voice, or elsewhere than in this telling), or of the editors.',
    ofDate('basis'),
    datedBy,
    { words: ['speaker', 'report', 'editors'] },
  ),
  holding(
    'told_by',
    'The name of the speaker, or "the report" for the report in its own voice.',
    ['tellers.*.voice', 'tellers.*.speaker'],
    ({ name }) => name,
    required,
  ),
  holding(
    'attribution',
    'Whether the sentence names the speaker (explicit) or the passage does (contextual). Empty for the report itself.',
    ['tellers.*.attribution'],
    ({ teller }) => teller.attribution ?? null,
    { words: Object.keys(attributions) },
  ),
  holding(
    'basis',
    'What identifies the event: the sentence (stated), the passage (contextual) or the editors (inferred).',
    ['tellers.*.basis'],
    ({ teller }) => teller.basis,
    { ...required, words: Object.keys(bases) },
  ),
  holding(
    'themes',
    'The themes of the event, separated by semicolons.',
    ['themes.*'],
    ({ entry }) => cellAt(entry, ['themes']),
    required,
  ),
  holding(
    'summary',
    'The event in a sentence or two.',
    ['summary'],
    ({ entry }) => entry.summary,
    required,
  ),
  holding(
    'address',
    'The record, with its evidence, in this version.',
    [],
    ({ address }) => address,
    required,
  ),
]

/** One row for each voice that tells an event. */
export function timelineTable({ meta, people }: Dataset): Table {
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  const tellingsOf = (entry: Entry): Telling[] =>
    entry.tellers.map((teller, index) => ({
      entry,
      teller,
      position: index + 1,
      date: dateOf(teller, entry),
      name: teller.speaker === undefined ? 'the report' : (names.get(teller.speaker) ?? ''),
      address: `${meta.homepage}r/${entry.id}/#v${meta.version}`,
    }))
  return {
    name: 'timeline',
    description:
      'One row for each telling of an event: the time as this teller dates it, who tells it, and on what basis.',
    from: ['chronology'],
    columns: timelineColumns,
    key: ['entry', 'telling'],
    rowPerRecord: false,
    rows: (entry) =>
      'tellers' in entry
        ? tellingsOf(entry).map((telling) => timelineColumns.map(({ value }) => value(telling)))
        : [],
  }
}

const isOnTimeline = ({ edtf }: Entry['date']): boolean => edtf !== null

/** The teller’s own date, unless only that of the entry can be placed in time. */
const dateOf = ({ date: own }: Teller, { date }: Entry): Entry['date'] =>
  own !== null && (isOnTimeline(own) || !isOnTimeline(date)) ? own : date

/** If the editors identify the telling with the event, it is they who give it the date of the event. */
function datedBy({ teller, date }: Telling): Cell {
  if (dateWords(date) === '') return null
  const isOwn = date === teller.date
  if (date.basis === 'inferred' || (!isOwn && teller.basis === 'inferred')) return 'editors'
  return isOwn && teller.voice === 'speaker' ? 'speaker' : 'report'
}
