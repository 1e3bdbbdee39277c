import { daysOf } from '@nkidp/schema/dates'
import { previewValue } from '@nkidp/schema/issues'
import { isObject } from '@nkidp/schema/json'
import { assertDataset } from './assert-dataset.ts'
import { citation, type Citation } from './cite/citation.ts'
import { citeDataset } from './cite/cite-dataset.ts'
import { citeRecord } from './cite/cite-record.ts'
import { citeWork } from './cite/cite-work.ts'
import { event } from '#generated/event.ts'
import { meta } from '#generated/meta.ts'
import { organizations } from '#generated/organizations.ts'
import { people } from '#generated/people.ts'
import { redirects } from '#generated/redirects.ts'
import { sources } from '#generated/sources.ts'
import { states } from '#generated/states.ts'
import type { Dataset } from '#generated/types.ts'
import { labelOf } from './label.ts'
import type { AnyRecord, DatasetJson, RecordJson } from './records.ts'

export type { Citation } from './cite/citation.ts'
export type { CslDate, CslItem, CslName } from './cite/csl.ts'

export interface CiteOptions {
  /** The release date of the version, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; by default, `meta.issued` of the dataset. */
  readonly issued?: string
  /** The dataset of the record, if that is not the installed version: a parsed `dataset.json`. */
  readonly dataset?: DatasetJson
}

/**
 * The citation of a record, or of a dataset: the package’s exports (`* as data`) or a parsed `dataset.json` of any
 * version.
 *
 * The author is the contributors of the dataset, because the words are theirs: the statement of a claim is marked as the
 * `editors’ paraphrase`, the title of a chronology entry as the `editors’ title`. Whoever the report attributes them to is
 * named beside them, with the attribution; each teller of an entry also with the basis and their own date. Only words in
 * quotation marks in the report have an author of their own, and only if it is certain whose they are.
 *
 * The citation also names the report with the paragraphs, and the dataset with its version and the permanent address of
 * the record in it; `full` adds the drafter, publisher and credit line of the report. Documents and references are cited
 * as the works that they are, with the record that lists them. Without a release date, as in a working copy, no form has a date.
 *
 * In CSL, a record is an `entry-encyclopedia`, whose edition is the version of the dataset, and `event-date` is the date
 * of what it describes. A document is a `manuscript`, or a `report` if it was published as a reader; a reference with an
 * address is a `webpage`.
 *
 * @example
 * ```ts
 * import { get } from '@nkidp/sino-dprk-data'
 * import { cite } from '@nkidp/sino-dprk-data/cite'
 *
 * const { text, full, later, bibtex, ris, csl } = cite(get('korean-war'))
 * ```
 *
 * @throws TypeError if the argument is not a published record or a dataset. RangeError for a record that was moved, split
 * or withdrawn, for one that refers to an actor that the dataset does not have, and for an invalid `issued`.
 */
export function cite(cited: RecordJson | DatasetJson, options?: CiteOptions): Citation {
  const { dataset } = options ?? {}
  if (dataset !== undefined) assertCitable(dataset)
  const isWhole = isDataset(cited)
  if (isWhole) assertCitable(cited)
  const named = isWhole
    ? cited
    : (dataset ?? { meta, event, people, organizations, states, sources })
  const { issued = named.meta.issued } = options ?? {}
  if (issued !== undefined && daysOf(issued) === undefined)
    throw new RangeError(
      `expected \`issued\` as YYYY, YYYY-MM or YYYY-MM-DD, received ${previewValue(issued)}`,
    )
  if (isWhole) return citation(citeDataset(named, issued))
  const label = labelOf(cited, dataset?.redirects ?? redirects)
  const record = cited as AnyRecord
  return citation(
    record.type === 'document' || record.type === 'reference'
      ? citeWork(record, named, issued)
      : citeRecord(record, label, named, issued),
  )
}

/** Datasets that were checked already: a caller may cite each record of a large one. */
const citable = new WeakSet<DatasetJson>()

function assertCitable(dataset: DatasetJson): asserts dataset is Dataset {
  if (citable.has(dataset)) return
  assertDataset(dataset, ['name', 'title', 'author', 'version', 'homepage', 'fingerprint'])
  citable.add(dataset)
}

const isDataset = (cited: RecordJson | DatasetJson): cited is DatasetJson =>
  isObject(cited) && (cited as { meta?: unknown }).meta !== undefined
