import { previewValue } from '@nkidp/schema/issues'
import { isObject } from '@nkidp/schema/json'
import { evidenceOf } from '@nkidp/schema/text'
import { assertEvidence, assertRecord } from '../assert-dataset.ts'
import { meta } from '#generated/meta.ts'
import { redirects } from '#generated/redirects.ts'
import { sources } from '#generated/sources.ts'
import type { Dataset } from '#generated/types.ts'
import { labelOf, permanentAddress } from '../label.ts'
import type { AnyRecord, DatasetJson, RecordJson } from '../records.ts'
import type { Place } from './relocate.ts'
import { verify } from './verify.ts'

/** A W3C Web Annotation (Recommendation of 23 February 2017) in JSON-LD. */
export interface WebAnnotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld'
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'linking'
  /** The record: its permanent address and its label. */
  readonly body: readonly [
    { readonly type: 'SpecificResource'; readonly source: string; readonly purpose: 'linking' },
    {
      readonly type: 'TextualBody'
      readonly value: string
      readonly format: 'text/plain'
      readonly language: 'en'
      readonly purpose: 'describing'
    },
  ]
  /** The spans that the record cites, in the order of its evidence. */
  readonly target: readonly WebAnnotationTarget[]
}

/** A span of the report. Each selector selects all of it. */
export interface WebAnnotationTarget {
  readonly type: 'SpecificResource'
  /** The address of the report. */
  readonly source: string
  readonly selector: readonly (TextPositionSelector | FragmentSelector | TextQuoteSelector)[]
}

/** Offsets in code points, the end exclusive. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

/** The same offsets as a plain-text fragment (RFC 5147): `char=22,105`. */
export interface FragmentSelector {
  readonly type: 'FragmentSelector'
  readonly conformsTo: 'http://tools.ietf.org/rfc/rfc5147'
  readonly value: `char=${number},${number}`
}

/** The words, with up to 32 UTF-16 code units on each side, because some clients cannot search for more. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/**
 * A record as an annotation that links each span it cites to the record’s permanent address.
 *
 * With a copy of the report, offsets are those in the copy, as found by `verify`, and the words are quoted from it.
 * Without one, offsets are those in the recorded text. Offsets count code points; for libraries that count UTF-16 code
 * units, use those of `verify`.
 *
 * `of` is the dataset of the record, if that is not the installed version.
 *
 * @throws RangeError (the promise rejects) for a record without evidence, and if the copy lacks some of its words.
 * TypeError if the first argument is not a record, the copy is not a string, or `of` is not a dataset.
 */
export async function toWebAnnotation(
  annotated: RecordJson,
  copy?: string,
  of: Pick<DatasetJson, 'meta' | 'redirects' | 'sources'> = { meta, redirects, sources },
): Promise<WebAnnotation> {
  assertRecord(annotated)
  assertEvidence([annotated])
  const { meta: about, redirects: moved, sources: reports } = isObject(of) ? of : {}
  if (!isObject(about) || !Array.isArray(moved) || !Array.isArray(reports))
    throw new TypeError(
      `expected a dataset with meta, redirects and sources, received ${previewValue(of)}`,
    )
  const record = annotated as AnyRecord
  const dataset = of as Pick<Dataset, 'meta' | 'redirects' | 'sources'>
  const label = labelOf(record, dataset.redirects)
  const evidence = evidenceOf(record)
  if (evidence.length === 0)
    throw new RangeError(
      `${record.id} cites a reference and no span of the report, so it cannot be annotated`,
    )
  const quoted = copy === undefined ? [] : await quotedSpans(copy, record)
  const address = permanentAddress(record.id, dataset.meta)
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${address}-evidence`,
    type: 'Annotation',
    motivation: 'linking',
    body: [
      { type: 'SpecificResource', source: address, purpose: 'linking' },
      {
        type: 'TextualBody',
        value: label,
        format: 'text/plain',
        language: 'en',
        purpose: 'describing',
      },
    ],
    target: evidence.map((span, index) => {
      const { start, end, quote } = quoted[index] ?? { ...span, quote: [] }
      return {
        type: 'SpecificResource',
        source: dataset.sources.find(({ id }) => id === span.source)?.address ?? span.source,
        selector: [
          { type: 'TextPositionSelector', start, end },
          {
            type: 'FragmentSelector',
            conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
            value: `char=${start},${end}`,
          },
          ...quote,
        ],
      }
    }),
  }
}

/** The place and the quotation of each span of a record in a copy. */
async function quotedSpans(copy: string, record: AnyRecord) {
  const { counts, records } = await verify(copy, [record])
  if (counts.missing > 0)
    throw new RangeError(
      `the copy lacks the words of ${counts.missing} of the spans of ${record.id}; verify(copy) lists them`,
    )
  return records
    .flatMap(({ spans }) => spans)
    .filter((span) => span.state !== 'missing')
    .map(({ start, end, utf16 }) => ({ start, end, quote: [quote(copy, utf16)] }))
}

const quote = (copy: string, { start, end }: Place): TextQuoteSelector => ({
  type: 'TextQuoteSelector',
  exact: copy.slice(start, end),
  // A cut may leave half of a surrogate pair, which is dropped.
  prefix: copy.slice(Math.max(0, start - 32), start).replace(/^[\udc00-\udfff]/, ''),
  suffix: copy.slice(end, end + 32).replace(/[\ud800-\udbff]$/, ''),
})
