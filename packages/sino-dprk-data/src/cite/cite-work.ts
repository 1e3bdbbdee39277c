import type { Document, Reference } from '../generated/types.ts'
import { permanentAddress } from '../label.ts'
import { actorOf, type CitedDataset } from './actors.ts'
import { fingerprint, inDataset } from './cite-dataset.ts'
import type { Cited } from './citation.ts'
import { cslDate, type CslItem, type CslName } from './csl.ts'
import { dateWords, plainDate } from './date-words.ts'
import { reports } from './report.ts'
import { list, marked, quotedWords, termWords } from './words.ts'

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
  readonly fields: Partial<CslItem>
}

/** A document or a reference as a work of its own, with the record that lists it. */
export function citeWork(
  record: Document | Reference,
  dataset: CitedDataset,
  issued: string | undefined,
): Cited {
  const { title, authors, facts, fullFacts, remark, mark, fields } =
    record.type === 'document' ? documentWork(record, dataset) : referenceWork(record)
  const listed = `listed in ${inDataset(record, dataset, issued, 'edited')}`
  const identified = `${listed}; ${fingerprint(dataset)}`
  const footnote = (inBrackets: string | undefined, after: readonly string[]) =>
    [
      ...(authors.length > 0 ? [`${list(authors.map(fullName))},`] : []),
      inBrackets === undefined
        ? quotedWords(title, after.length > 0 ? ',' : '')
        : `${quotedWords(title)} [${inBrackets}]${after.length > 0 ? ',' : ''}`,
      ...(after.length > 0 ? [after.join(', ')] : []),
    ].join(' ')
  return {
    item: {
      id: `${record.id}-v${dataset.meta.version}`,
      type: 'document',
      title: marked(title, mark),
      ...(authors.length > 0 && { author: authors }),
      ...fields,
      source: dataset.meta.title,
      URL: fields.URL ?? permanentAddress(record.id, dataset.meta),
      note: known([fullFacts.join(', '), remark, identified]).join('; '),
    },
    text: `${footnote(mark, facts)}; ${listed}`,
    full: known([
      footnote(mark ?? fields.genre, fullFacts),
      mark === undefined ? remark : undefined,
      identified,
    ]).join('; '),
  }
}

function documentWork(record: Document, dataset: CitedDataset): Work {
  const { title, kind, series, date, holder, address } = record
  const publisher = holder && actorOf(holder, dataset).name
  const issued = date && cslDate(date)
  const [day, dated] = date === undefined ? [] : [plainDate(date), dateWords(date)]
  const facts = (time: string | undefined) => known([series, time, publisher, address])
  return {
    title,
    authors: [],
    facts: facts(day ?? dated),
    fullFacts: facts(day === undefined ? dated : `${day} [EDTF ${date?.edtf}]`),
    remark: record.evidence && `named in ${reports(dataset, 'full', record)}`,
    fields: {
      genre: termWords(kind),
      ...(series && { 'collection-title': series }),
      ...(publisher && { publisher }),
      ...(issued && { issued }),
      ...(address && { URL: address }),
    },
  }
}

function referenceWork({ what, where }: Reference): Work {
  const { title, author = [], publisher, holder, year, date, pages, address, more = [] } = where
  const { package: name, repository, commit, path } = where
  const issued = year ?? date
  const published = publisher ?? holder
  const facts = (full: boolean) =>
    known([
      publisher,
      holder,
      ...(full ? [year, date] : [issued]),
      pages && `${pages.includes('–') ? 'pp.' : 'p.'} ${pages}`,
      name && `package ${name}`,
      repository && `repository ${repository}`,
      full && commit ? `commit ${commit}` : undefined,
      path,
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
      ...(published && { publisher: published }),
      ...(issued && { issued: cslDate({ verbatim: issued, edtf: issued }) ?? { literal: issued } }),
      ...(pages && { page: pages.replace('–', '-') }),
      ...(address && { URL: address }),
    },
  }
}

/** Each known fact once: a publisher may also be the holder. */
const known = (facts: readonly (string | undefined)[]): string[] =>
  [...new Set(facts)].filter((fact) => fact !== undefined && fact !== '') as string[]

/** `Kissinger, Henry` in its two parts; a name without a comma, as in Shen Zhihua, as it is. */
function nameOf(author: string): CslName {
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(author) ?? []
  return family === undefined || given === undefined ? { literal: author } : { family, given }
}

const fullName = (name: CslName): string =>
  'literal' in name ? name.literal : `${name.given} ${name.family}`
