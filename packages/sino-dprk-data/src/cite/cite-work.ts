import { fileAddress } from '@nkidp/schema/text'
import type { Document, Reference } from '#generated/types.ts'
import { permanentAddress } from '../label.ts'
import { actorOf, type CitedDataset } from './actors.ts'
import { fingerprint, inDataset } from './cite-dataset.ts'
import type { Cited } from './citation.ts'
import { cslDate, type CslDate, type CslItem, type CslName } from './csl.ts'
import { dateWords, plainDate } from './date-words.ts'
import { reports, type Length } from './report.ts'
import { list, marked, quotedWords, shortTitle, termWords } from './words.ts'

/** A document or a reference as it is cited outside the dataset. */
interface Work {
  readonly title: string
  readonly authors: readonly CslName[]
  /** What the footnotes say of it, in their order. */
  readonly facts: readonly string[]
  readonly fullFacts: readonly string[]
  /** What the record says of it. The note has it also where the title does. */
  readonly remark: string | undefined
  /** In brackets after the title. */
  readonly mark?: string | undefined
  readonly fields: Partial<CslItem> & Pick<CslItem, 'type'>
}

/** A document or a reference as a work of its own, with the record that lists it. */
export function citeWork(
  record: Document | Reference,
  dataset: CitedDataset,
  issued: string | undefined,
): Cited {
  const { title, authors, facts, fullFacts, remark, mark, fields } =
    record.type === 'document' ? documentWork(record, dataset) : referenceWork(record)
  const listed = (length: Length) =>
    `listed in ${inDataset(record, dataset, issued, length, 'edited')}`
  const identified = `${listed('full')}; ${fingerprint(dataset)}`
  const by = (nameIn: (name: CslName) => string) =>
    authors.length > 0 ? `${list(authors.map(nameIn))}, ` : ''
  const footnote = (inBrackets: string | undefined, after: readonly string[]) => {
    const comma = after.length > 0 ? ',' : ''
    const named = inBrackets
      ? `${quotedWords(title)} [${inBrackets}]${comma}`
      : quotedWords(title, comma)
    return `${by(fullName)}${named} ${after.join(', ')}`.trim()
  }
  return {
    item: {
      id: `${record.id}-v${dataset.meta.version}`,
      title: marked(title, mark),
      ...(authors.length > 0 && { author: authors }),
      ...fields,
      source: dataset.meta.title,
      URL: fields.URL ?? permanentAddress(record.id, dataset.meta),
      note: known([fields.genre, fullFacts.join(', '), remark, identified]).join('; '),
    },
    text: `${footnote(mark, facts)}; ${listed('short')}`,
    full: known([
      footnote(mark ?? fields.genre, fullFacts),
      mark === undefined ? remark : undefined,
      identified,
    ]).join('; '),
    later: `${by(familyName)}${quotedWords(shortTitle(title))}`,
  }
}

function documentWork(record: Document, dataset: CitedDataset): Work {
  const { title, kind, series, date, holder, address } = record
  const publisher = holder && actorOf(holder, dataset).name
  const issued = date && cslDate(date)
  const dated = date && dateWords(date)
  const facts = (time: string | undefined) => known([series, time, publisher, address])
  return {
    title,
    authors: [],
    facts: facts((date && plainDate(date)) ?? dated),
    fullFacts: facts(dated),
    remark: record.evidence && `named in ${reports(dataset, 'full', record)}`,
    fields: {
      // The others are of archives.
      type: kind === 'document-reader' ? 'report' : 'manuscript',
      genre: termWords(kind),
      ...(series && { 'collection-title': series }),
      ...(publisher && { publisher }),
      ...(issued && { issued }),
      ...(address && { URL: address }),
    },
  }
}

function referenceWork({ what, where }: Reference): Work {
  const { title, author = [], publisher, holder, year, date, pages, more = [] } = where
  const { package: name, repository, commit, path } = where
  const dated = date !== undefined && (year === undefined || date.includes(year))
  const issued = dated ? date : year
  const published = publisher ?? holder
  const address = where.address ?? fileAddress(where)
  const facts = (full: boolean) =>
    known([
      publisher,
      holder,
      issued,
      full && !dated ? date : undefined,
      pages && `${pages.includes('–') ? 'pp.' : 'p.'} ${pages}`,
      ...(full ? [name, repository, commit, path] : []),
      address,
      ...(full ? more : []),
    ])
  return {
    title: title ?? what,
    authors: author.map(nameOf),
    facts: facts(false),
    fullFacts: facts(true),
    remark: `cited for: ${quotedWords(what)}`,
    mark: title === undefined ? 'editors’ description' : undefined,
    fields: {
      type: address === undefined ? 'manuscript' : 'webpage',
      ...(published && { publisher: published }),
      ...(issued && { issued: dateOf(issued) }),
      ...(pages && { page: pages.replace('–', '-') }),
      ...(address && { URL: address }),
    },
  }
}

/** The date of a reference, which is in words: `July 4, 2006`, `January 2020`, `1999`. */
function dateOf(words: string): CslDate {
  const [, month, day, year] =
    /^(?:([A-Z][a-z]{2})[a-z]* (?:(\d\d?), )?)?(\d{4})$/.exec(words) ?? []
  const number = month && 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(month) / 3 + 1
  return year === undefined || number === 0
    ? { literal: words }
    : { 'date-parts': [[year, number, day].filter(Boolean).map(Number)] }
}

/** Each known fact once: a publisher may also be the holder. */
const known = (facts: readonly (string | undefined)[]): string[] =>
  [...new Set(facts)].filter(Boolean) as string[]

/** `Kissinger, Henry` in its two parts; a name without a comma, as in Shen Zhihua, as it is. */
function nameOf(author: string): CslName {
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(author) ?? []
  return family === undefined || given === undefined ? { literal: author } : { family, given }
}

const familyName = (name: CslName): string => ('literal' in name ? name.literal : name.family)

const fullName = (name: CslName): string =>
  'literal' in name ? name.literal : `${name.given} ${name.family}`
