import { daysOf } from '@nkidp/schema/dates'
import { isObject } from '@nkidp/schema/json'
import { assertDataset } from './assert-dataset.ts'
import { citation, type Citation } from './cite/citation.ts'
import { citedDataset, citedRecord } from './cite/cited.ts'
import { event } from './generated/event.ts'
import { meta } from './generated/meta.ts'
import { organizations } from './generated/organizations.ts'
import { people } from './generated/people.ts'
import { redirects } from './generated/redirects.ts'
import { sources } from './generated/sources.ts'
import { states } from './generated/states.ts'
import type { Dataset } from './generated/types.ts'
import { labelOf } from './label.ts'
import type { AnyRecord } from './records.ts'

export type { Citation } from './cite/citation.ts'
export type { CslDate, CslItem, CslName } from './cite/csl.ts'

export interface CiteOptions {
  /**
   * The release date of the version, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. The package does not contain it, so that equal
   * records build equal packages.
   */
  readonly issued?: string
  /** The dataset of the record, if that is not the installed version: a parsed `dataset.json`. */
  readonly dataset?: Dataset
}

/**
 * The citation of a record, or of a dataset: the package’s exports (`* as data`) or a parsed `dataset.json` of any
 * version.
 *
 * Each format names the record and its authors, the report with its drafter, publisher, day and address, the dataset with
 * its version and fingerprint, and the permanent address of the record in this version. The author of a claim is its
 * speaker, or the drafter of the report if the claim is in the report’s voice; of a chronology entry, its tellers; of a
 * quotation, the person it is attributed to, with the certainty in the note. Other records have no author.
 *
 * In CSL, a record is an `entry` of a database, and `event-date` is the date of what it describes.
 *
 * @throws TypeError if the argument is not a published record or a dataset. RangeError for a record that was moved, split
 * or withdrawn, for one that refers to an actor that the dataset does not have, and for an invalid `issued`.
 */
export function cite(cited: AnyRecord | Dataset, { issued, dataset }: CiteOptions = {}): Citation {
  if (issued !== undefined && daysOf(issued) === undefined)
    throw new RangeError(
      `expected \`issued\` as YYYY, YYYY-MM or YYYY-MM-DD, received ${JSON.stringify(issued)}`,
    )
  if (dataset !== undefined) assertCitable(dataset)
  if (isDataset(cited)) {
    assertCitable(cited)
    return citation(citedDataset(cited), issued)
  }
  const label = labelOf(cited, dataset?.redirects ?? redirects)
  const installed = { meta, event, people, organizations, states, sources }
  return citation(citedRecord(cited, label, dataset ?? installed), issued)
}

/** Datasets that were checked already: a caller may cite each record of a large one. */
const citable = new WeakSet<Dataset>()

function assertCitable(dataset: Dataset): void {
  if (citable.has(dataset)) return
  assertDataset(dataset, ['name', 'title', 'author', 'version', 'homepage', 'fingerprint'])
  citable.add(dataset)
}

const isDataset = (cited: AnyRecord | Dataset): cited is Dataset =>
  isObject(cited) && (cited as { meta?: unknown }).meta !== undefined
