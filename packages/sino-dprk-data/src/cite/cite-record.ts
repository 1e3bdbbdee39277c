import type { HistoricalDate } from '#generated/types.ts'
import { permanentAddress } from '../label.ts'
import type { AnyRecord } from '../records.ts'
import { cslName, type CitedDataset } from './actors.ts'
import { attributed, quotedAuthor } from './attribution.ts'
import { fingerprint, inDataset, original, release } from './cite-dataset.ts'
import type { Cited } from './citation.ts'
import { cslDate } from './csl.ts'
import { dateWords } from './date-words.ts'
import { reports, sourcesOf, type Length } from './report.ts'
import { marked, printed, quotedWords, shortTitle, termWords } from './words.ts'

/** What the title of a record is, if it is the editors’ and not the report’s. */
const marks: Partial<Record<AnyRecord['type'], string>> = {
  claim: 'editors’ paraphrase',
  'chronology-entry': 'editors’ title',
}

/** A record as an entry of the dataset, by its contributors. */
export function citeRecord(
  record: AnyRecord,
  label: string,
  dataset: CitedDataset,
  issued: string | undefined,
): Cited {
  const { meta } = dataset
  const contributors = { literal: meta.author }
  const author = quotedAuthor(record, dataset)
  const mark = marks[record.type]
  const genre = termWords(record.type)
  const date = dateOf(record)
  const eventDate = date && cslDate(date)
  const dated = date && dateWords(date)
  const dating = dated === undefined ? '' : `dated ${dated}; `
  const reported = (length: Length) =>
    `${attributed(record, dataset, length)} ${reports(dataset, length, record)}`
  const brackets = [genre, mark, author && 'certain attribution'].filter(Boolean).join(', ')
  const lead = (inBrackets: string) =>
    `${author ? printed(author.name) : meta.author}, ${quotedWords(label)} [${inBrackets}]`
  /** Does not name the author again. */
  const from = (length: Length) =>
    author ? `from ${reports(dataset, length, record)}` : reported(length)
  const entry = (length: Length) => inDataset(record, dataset, issued, length, author && 'edited')
  return {
    item: {
      id: `${record.id}-v${meta.version}`,
      type: 'entry-encyclopedia',
      title: marked(label, mark),
      author: [author === undefined ? contributors : cslName(author)],
      ...(author && { editor: [contributors] }),
      'container-title': meta.title,
      genre,
      edition: `Version ${meta.version}`,
      ...release(issued),
      ...(eventDate && { 'event-date': eventDate }),
      ...original(sourcesOf(record, dataset), dataset),
      URL: permanentAddress(record.id, meta),
      note: `${genre}; ${dating}${reported('full')}; ${fingerprint(dataset)}`,
    },
    text: `${lead(mark ?? brackets)}, ${from('short')}; ${entry('short')}`,
    full: `${lead(brackets)}; ${dating}${from('full')}; ${entry('full')}; ${fingerprint(dataset)}`,
    later: `${quotedWords(shortTitle(label))} [${mark ?? genre}], ${meta.title}, version ${meta.version}`,
  }
}

/** The date of an entry or of the event, or the period of a claim. */
const dateOf = (record: AnyRecord): HistoricalDate | undefined =>
  'date' in record ? record.date : 'period' in record ? record.period : undefined
