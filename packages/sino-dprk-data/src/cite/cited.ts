import { evidenceOf } from '@nkidp/schema/text'
import type { Dataset, HistoricalDate } from '../generated/types.ts'
import { permanentAddress } from '../label.ts'
import type { AnyRecord } from '../records.ts'
import { cslDate, type CslItem, type CslName } from './csl.ts'

/** What a citation names: a CSL item, and its authors by their full names. */
export interface Cited {
  readonly item: CslItem
  readonly authors: readonly string[]
}

/** The parts of a dataset that a citation names. */
export type CitedDataset = Pick<
  Dataset,
  'meta' | 'event' | 'people' | 'organizations' | 'states' | 'sources'
>

type Source = Dataset['sources'][number]
type Actor = Dataset['people' | 'organizations' | 'states'][number]

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
      ...original(sources, dataset),
      URL: meta.homepage,
      note: note(dataset, undefined, 'records of what is reported in', sources),
    },
  }
}

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
      ...original(sources, dataset),
      URL: permanentAddress(record.id, meta),
      note: [...holding(record, dataset), note(dataset, date, how, sources)].join('; '),
    },
  }
}

/** Ids of those who state a record, and the words before the title of the report. */
interface Statement {
  readonly by: readonly Actor['id'][]
  readonly how: string
}

function statementOf(record: AnyRecord, drafter: Actor['id']): Statement {
  switch (record.type) {
    case 'claim':
      return record.speaker === undefined
        ? { by: [drafter], how: 'as stated by the drafter of' }
        : { by: [record.speaker], how: `as reported (attribution: ${record.attribution}) in` }
    case 'chronology-entry':
      return {
        by: [...new Set(record.tellers.map(({ speaker }) => speaker ?? drafter))],
        how: 'as told in',
      }
    case 'quotation':
      return record.saidBy === undefined
        ? { by: [], how: 'as quoted in' }
        : {
            by: [record.saidBy.actor],
            how: `as quoted (attribution: ${record.saidBy.certainty}) in`,
          }
    default: {
      const isReported = 'evidence' in record
      return {
        by: [],
        how: isReported ? 'as given in' : 'supplied by the editors to what is reported in',
      }
    }
  }
}

/** Who holds a document, and its address. */
function holding(record: AnyRecord, dataset: CitedDataset): string[] {
  if (record.type !== 'document') return []
  const { holder, address } = record
  const parts = [holder && `held or published by ${actor(holder, dataset).name}`, address]
  const known = parts.filter((part) => part !== undefined)
  return known.length === 0 ? [] : [known.join(', ')]
}

/** The sources of a record’s evidence; without evidence, those of the dataset. */
function sourcesOf(record: AnyRecord, { sources }: CitedDataset): readonly Source[] {
  const ids = new Set(evidenceOf(record).map(({ source }) => source))
  return ids.size === 0 ? sources : sources.filter(({ id }) => ids.has(id))
}

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

/** The first source in CSL, which has fields for one; the note names all. */
const original = ([source]: readonly Source[], dataset: CitedDataset) =>
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
  const reports = sources.map((source) => sourceWords(source, dataset)).join('; and in ')
  return [
    ...(dated === undefined ? [] : [`dated ${dated}`]),
    `${how} ${reports}`,
    `data fingerprint SHA-256 ${dataset.meta.fingerprint}`,
  ].join('; ')
}

/** A date in words: the report’s own in quotation marks with its EDTF, then what the editors add. */
export function dateWords({ verbatim, edtf, basis, told }: HistoricalDate): string | undefined {
  const reported = told && quotedDate(verbatim, told.edtf)
  if (reported !== undefined) return `${reported}, narrowed by the editors to ${edtf} (EDTF)`
  const words = quotedDate(verbatim, edtf)
  return words === undefined || basis !== 'inferred' ? words : `${words}, not by the page`
}

function quotedDate(verbatim: string | null, edtf: string | null): string | undefined {
  if (verbatim === null) return edtf === null ? undefined : `${edtf} (EDTF)`
  return edtf === null ? `“${verbatim}”` : `“${verbatim}” (EDTF ${edtf})`
}

function sourceWords(source: Source, dataset: CitedDataset): string {
  const { kind, start, timeZone } = dataset.event
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone }).format(
    new Date(start),
  )
  const [drafter, publisher] = [source.drafter, source.publisher].map(
    (id) => actor(id, dataset).name,
  )
  return `“${source.title}” (${words(kind)}, ${day}), drafted by ${drafter}, ${publisher}, ${source.address}`
}

function actor(id: string, { meta, people, organizations, states }: CitedDataset): Actor {
  const found = [...people, ...organizations, ...states].find((candidate) => candidate.id === id)
  if (found === undefined)
    throw new RangeError(
      `version ${meta.version} has no person, organization or state ${JSON.stringify(id)}; cite a record of another version with its \`dataset\``,
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
