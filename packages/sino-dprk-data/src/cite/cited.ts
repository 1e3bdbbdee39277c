import { evidenceOf } from '@nkidp/schema/text'
import type { Dataset, HistoricalDate } from '../generated/types.ts'
import { permanentAddress } from '../permanent-address.ts'
import type { AnyRecord } from '../records.ts'
import type { CslItem, CslName } from './csl.ts'
import { cslDate, dateWords } from './date.ts'
import { statementOf } from './statement.ts'

/** What is cited: an item of CSL-JSON, and its authors by the names that one writes. */
export interface Cited {
  readonly item: CslItem
  readonly authors: readonly string[]
}

/** The parts of a dataset that a citation names. */
export type CitedDataset = Pick<
  Dataset,
  'meta' | 'event' | 'people' | 'organizations' | 'states' | 'sources'
>

export function citedDataset(dataset: CitedDataset): Cited {
  const { meta, sources } = dataset
  return {
    authors: [meta.author],
    item: {
      id: `${meta.name.replace(/^@[^/]*\//, '')}-v${meta.version}`,
      type: 'dataset',
      title: meta.title,
      author: [{ literal: meta.author }],
      version: meta.version,
      ...standingOn(sources, dataset),
      URL: meta.homepage,
      note: note(dataset, undefined, 'records of what is reported in', sources),
    },
  }
}

/** `label` is what names the record to a reader. */
export function citedRecord(record: AnyRecord, label: string, dataset: CitedDataset): Cited {
  const { meta } = dataset
  const sources = sourcesOf(record, dataset)
  const { by, how } = statementOf(record, sources[0]?.drafter ?? dataset.event.drafter)
  const authors = by.map((id) => actor(id, dataset))
  const date = dateOf(record)
  const eventDate = date && cslDate(date)
  return {
    authors: authors.map(({ name }) => name),
    item: {
      id: `${record.id}-v${meta.version}`,
      type: 'entry',
      title: label,
      ...(authors.length > 0 && { author: authors.map(cslName) }),
      editor: [{ literal: meta.author }],
      'container-title': meta.title,
      genre: words(record.type),
      version: meta.version,
      ...(eventDate && { 'event-date': eventDate }),
      ...standingOn(sources, dataset),
      URL: permanentAddress(record.id, meta),
      note: [...holding(record, dataset), note(dataset, date, how, sources)].join('; '),
    },
  }
}

/** Where a document is to be found. */
function holding(record: AnyRecord, dataset: CitedDataset): string[] {
  if (record.type !== 'document') return []
  const holder =
    record.holder === undefined
      ? []
      : [`held or published by ${actor(record.holder, dataset).name}`]
  const where = [...holder, ...(record.address === undefined ? [] : [record.address])]
  return where.length === 0 ? [] : [where.join(', ')]
}

/** The sources that a record stands on; for one that is not from a page, those of the dataset. */
function sourcesOf(record: AnyRecord, { sources }: CitedDataset): readonly Source[] {
  const ids = new Set(evidenceOf(record).map(({ source }) => source))
  return ids.size === 0 ? sources : sources.filter(({ id }) => ids.has(id))
}

/** When that came about which a record tells or describes. */
function dateOf(record: AnyRecord): HistoricalDate | undefined {
  switch (record.type) {
    case 'event':
    case 'chronology-entry':
      return record.date
    case 'claim':
      return record.period
    case 'document':
      return record.date ?? record.periodCovered
    default:
      return undefined
  }
}

/** The page that something stands on, in the fields of CSL. They hold one; the note names all. */
const standingOn = ([source]: readonly Source[], dataset: CitedDataset) =>
  source && {
    'original-title': source.title,
    'original-publisher': actor(source.publisher, dataset).name,
  }

function note(
  dataset: CitedDataset,
  date: HistoricalDate | undefined,
  how: string,
  sources: readonly Source[],
): string {
  const dated = date && dateWords(date)
  const pages = sources.map((source) => pageWords(source, dataset)).join('; and in ')
  return [
    ...(dated === undefined ? [] : [`dated ${dated}`]),
    `${how} ${pages}`,
    `data fingerprint SHA-256 ${dataset.meta.fingerprint}`,
  ].join('; ')
}

function pageWords({ title, drafter, publisher, address }: Source, dataset: CitedDataset): string {
  const { kind, start, timeZone } = dataset.event
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone }).format(
    new Date(start),
  )
  return `“${title}” (${words(kind)}, ${day}), drafted by ${actor(drafter, dataset).name}, ${actor(publisher, dataset).name}, ${address}`
}

function actor(id: string, { meta, people, organizations, states }: CitedDataset): Actor {
  const found = [...people, ...organizations, ...states].find((candidate) => candidate.id === id)
  if (found === undefined)
    throw new RangeError(
      `version ${meta.version} of the data has nobody with the id ${JSON.stringify(id)}; cite a record with the version that it is from`,
    )
  return found
}

function cslName(named: Actor): CslName {
  if (named.type !== 'person') return { literal: named.name }
  const { family, given, order } = named.nameParts
  return { family, given, ...(order === 'family-first' && { 'static-ordering': true }) }
}

/** A term of a vocabulary as words: `chronology entry`. */
const words = (term: string): string => term.replaceAll('-', ' ')

type Source = Dataset['sources'][number]
type Actor = Dataset['people' | 'organizations' | 'states'][number]
