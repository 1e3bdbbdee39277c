import { permanentAddress } from '../label.ts'
import type { AnyRecord } from '../records.ts'
import { actorOf, type CitedDataset, type Source } from './actors.ts'
import type { Cited } from './citation.ts'
import { cslDate } from './csl.ts'
import { reports, type Length } from './report.ts'
import { withinSentence } from './words.ts'

/** `issued` is an EDTF date. */
export function citeDataset(dataset: CitedDataset, issued: string | undefined): Cited {
  const { meta, sources } = dataset
  const footnote = (length: Length) =>
    `${meta.author}, ${meta.title}, ${version(meta, issued, length)}, ${meta.homepage}; records of what is said in ${reports(dataset, length)}`
  return {
    item: {
      id: `${meta.name.replace(/^@[^/]*\//, '')}-v${meta.version}`,
      type: 'dataset',
      title: meta.title,
      author: [{ literal: meta.author }],
      genre: 'dataset',
      version: meta.version,
      ...release(issued),
      ...original(sources, dataset),
      URL: meta.homepage,
      note: `${version(meta, issued, 'full')}; records of what is said in ${reports(dataset, 'full')}; ${fingerprint(dataset)}`,
    },
    text: footnote('short'),
    full: `${footnote('full')}; ${fingerprint(dataset)}`,
    later: `${meta.title}, ${version(meta, undefined, 'short')}`,
  }
}

/** A record’s place in the dataset: the version and the permanent address; with the editors, if they are not the author. */
export function inDataset(
  { id }: AnyRecord,
  { meta }: CitedDataset,
  issued: string | undefined,
  length: Length,
  edited?: 'edited',
): string {
  const editors = edited && `ed. ${withinSentence(meta.author)}`
  return [meta.title, editors, version(meta, issued, length), permanentAddress(id, meta)]
    .filter(Boolean)
    .join(', ')
}

/** In short, the year of its release is enough. */
const version = (
  { version }: CitedDataset['meta'],
  issued: string | undefined,
  length: Length,
): string =>
  `version ${version}${issued ? (length === 'short' ? ` (${issued.slice(0, 4)})` : ` of ${issued}`) : ''}`

export const fingerprint = ({ meta }: CitedDataset): string =>
  `data fingerprint SHA-256 ${meta.fingerprint}`

/** The release date of the version. */
export function release(issued: string | undefined) {
  const date = cslDate({ verbatim: null, edtf: issued ?? null })
  return date && { issued: date }
}

/** The first source in CSL, which has fields for one; the note names all. */
export const original = ([source]: readonly Source[], dataset: CitedDataset) =>
  source && {
    'original-title': source.title,
    'original-publisher': actorOf(source.publisher, dataset).name,
  }
