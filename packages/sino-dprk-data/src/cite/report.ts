import { evidenceOf } from '@nkidp/schema/text'
import type { AnyRecord } from '../records.ts'
import { actorOf, type CitedDataset, type Source } from './actors.ts'
import { list, quotedWords, termWords } from './words.ts'

/** How much a footnote says. */
export type Length = 'short' | 'full'

/** The sources of a record’s evidence; without evidence, those of the dataset. */
export function sourcesOf(record: AnyRecord, { sources }: CitedDataset): readonly Source[] {
  const ids = new Set(evidenceOf(record).map(({ source }) => source))
  return ids.size === 0 ? sources : sources.filter(({ id }) => ids.has(id))
}

/** The reports that a record cites, each with the place in it; without a record, those of the dataset. */
export const reports = (dataset: CitedDataset, length: Length, record?: AnyRecord): string =>
  (record === undefined ? dataset.sources : sourcesOf(record, dataset))
    .map((source) => report(source, dataset, length, record))
    .join('; and in ')

/** A format takes much longer to make than to use, and every citation uses one. */
const formats: Record<string, Intl.DateTimeFormat> = {}

function report(
  source: Source,
  dataset: CitedDataset,
  length: Length,
  record: AnyRecord | undefined,
): string {
  const { kind, start, timeZone, credited } = dataset.event
  const format = (formats[timeZone] ??= new Intl.DateTimeFormat('en-US', {
    dateStyle: 'long',
    timeZone,
  }))
  const day = format.format(new Date(start))
  const nameOf = (id: string) => actorOf(id, dataset).name
  const place = record === undefined ? '' : placeIn(source, record, length)
  if (length === 'short')
    return `the report ${quotedWords(source.title.replace(/: .*/s, ''))} (${day})${place && `, ${place}`}`
  const facts = [
    `report on the ${termWords(kind)} of ${day}`,
    nameOf(source.publisher),
    `drafted by ${nameOf(source.drafter)}`,
    ...(credited.length > 0 ? [`credited: ${list(credited.map(nameOf))}`] : []),
    source.address,
  ]
  return `${quotedWords(source.title, place && ',')} ${place && `${place} `}(${facts.join('; ')})`
}

/** The paragraphs of the evidence, counted from 1, and in full also its offsets. */
function placeIn(source: Source, record: AnyRecord, length: Length): string {
  const spans = evidenceOf(record).filter((span) => span.source === source.id)
  // Version 1.0.0 has no paragraphs.
  const paragraphs = (source.paragraphs as Source['paragraphs'] | undefined) ?? []
  const found = spans.map(
    (span) => paragraphs.findIndex(({ start, end }) => start <= span.start && span.start < end) + 1,
  )
  const numbers = [...new Set(found)].filter((number) => number > 0).sort((a, b) => a - b)
  const offsets = spans.map(({ start, end }) => `${start}–${end}`)
  return [
    numbers.length > 0 && `para${numbers.length > 1 ? 's' : ''}. ${list(numbers.map(String))}`,
    length === 'full' && offsets.length > 0 && `code points ${list(offsets)}`,
  ]
    .filter(Boolean)
    .join(', ')
}
