import { daysOf } from '@nkidp/schema/dates'
import { citation } from './cite/citation.ts'
import type { Citation } from './cite/citation.ts'
import { citedDataset, citedRecord } from './cite/cited.ts'
import type { Cited } from './cite/cited.ts'
import { labelOf } from './cite/label.ts'
import { demandDataset, fieldsOf } from './demand-dataset.ts'
import { event } from './generated/event.ts'
import { meta } from './generated/meta.ts'
import { organizations } from './generated/organizations.ts'
import { people } from './generated/people.ts'
import { redirects } from './generated/redirects.ts'
import { sources } from './generated/sources.ts'
import { states } from './generated/states.ts'
import type { Dataset } from './generated/types.ts'
import type { AnyRecord } from './records.ts'

export type { Citation } from './cite/citation.ts'
export type { CslDate, CslItem, CslName } from './cite/csl.ts'

export interface CiteOptions {
  /**
   * When the version was released, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. The data does not know: equal records build equal
   * packages, on whatever day. Without it, the version and the fingerprint say which data is cited.
   */
  readonly issued?: string
  /** The dataset that the record is from, where that is not the installed version: a parsed `dataset.json`. */
  readonly dataset?: Dataset
}

/**
 * The citation of a record, or of a dataset of any version: all that the package exports (`* as data`), or a parsed
 * `dataset.json`.
 *
 * Each form names what is cited; whose statement it is; the page that reports it, with its drafter, publisher, the day of
 * the panel, and address; the dataset’s title, version and fingerprint; and the address at which this state of the record
 * stays.
 *
 * - The author of a claim is its speaker, or the drafter of the page where the claim is in the page’s own voice; of a
 *   chronology entry, those who tell it; of a quotation, whoever is said to have said it, as surely as the note says. Other
 *   records have none: the page states them.
 * - A record is an `entry`, which is what CSL calls an entry in a database; a `dataset` could not name what it is part of.
 * - `event-date` is when that came about which the record tells, as far as CSL can hold it; `original-date` would make it
 *   the date of a publication. The note and the text give it in words.
 *
 * @throws TypeError for a value that is neither record nor dataset. RangeError for a record that was moved, split or
 * withdrawn, for one that names somebody whom this version does not know, and for an `issued` that is no date.
 */
export function cite(cited: AnyRecord | Dataset, { issued, dataset }: CiteOptions = {}): Citation {
  if (issued !== undefined && daysOf(issued) === undefined) {
    throw new RangeError(
      `expected \`issued\` as YYYY, YYYY-MM or YYYY-MM-DD, found ${JSON.stringify(issued)}`,
    )
  }
  return citation(citedFrom(cited, dataset), issued)
}

function citedFrom(cited: AnyRecord | Dataset, dataset: Dataset | undefined): Cited {
  if (dataset !== undefined) demandCitable(dataset)
  if (!isDataset(cited))
    return citedRecord(
      cited,
      labelOf(cited, dataset?.redirects ?? redirects),
      dataset ?? { meta, event, people, organizations, states, sources },
    )
  demandCitable(cited)
  return citedDataset(cited)
}

/** Whoever cites every record of a dataset gives it each time: it is looked through once. */
const citable = new WeakSet<Dataset>()

function demandCitable(dataset: Dataset): void {
  if (citable.has(dataset)) return
  demandDataset(dataset, facts)
  citable.add(dataset)
}

/** What a citation says of a dataset. */
const facts = ['name', 'title', 'author', 'version', 'homepage', 'fingerprint'] as const

const isDataset = (cited: AnyRecord | Dataset): cited is Dataset =>
  fieldsOf(cited)?.['meta'] !== undefined
