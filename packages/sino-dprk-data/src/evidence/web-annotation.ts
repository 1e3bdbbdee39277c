import { labelOf } from '../cite/label.ts'
import { demandRecord } from '../demand-dataset.ts'
import { meta } from '../generated/meta.ts'
import { redirects } from '../generated/redirects.ts'
import { sources } from '../generated/sources.ts'
import type { Dataset, Evidence } from '../generated/types.ts'
import { permanentAddress } from '../permanent-address.ts'
import type { AnyRecord } from '../records.ts'
import { evidenceOf } from '@nkidp/schema/text'
import type { Place } from './relocate.ts'
import { verify } from './verify.ts'

/** A Web Annotation (W3C Recommendation of 23 February 2017), as JSON-LD. */
export interface WebAnnotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld'
  readonly id: string
  readonly type: 'Annotation'
  readonly motivation: 'linking'
  /** The record: its address, and what names it to a reader. */
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
  /** The spans that it stands on, in the order of its evidence. */
  readonly target: readonly WebAnnotationTarget[]
}

/** A span of the page. Each of the selectors selects all of it. */
export interface WebAnnotationTarget {
  readonly type: 'SpecificResource'
  /** The address of the page. */
  readonly source: string
  readonly selector: readonly (TextPositionSelector | FragmentSelector | TextQuoteSelector)[]
}

/** Offsets in code points from the start of the text, the end exclusive. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

/** The same offsets as a fragment of a plain text after RFC 5147: `char=22,105`. */
export interface FragmentSelector {
  readonly type: 'FragmentSelector'
  readonly conformsTo: 'http://tools.ietf.org/rfc/rfc5147'
  readonly value: `char=${number},${number}`
}

/** The words, with up to 32 UTF-16 units on each side: some clients cannot look for more. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** The parts of a dataset that an annotation of a record names. */
type Annotated = Pick<Dataset, 'meta' | 'redirects' | 'sources'>

/**
 * A record as an annotation of the page: a link from each span that it stands on to the record’s permanent address, for
 * annotation clients and for the DOM.
 *
 * A record of another dataset than the installed version needs that dataset: its address and that of the page are there.
 *
 * Without a copy of the page, the offsets are those in the text as it was read. With one, they are those in the copy, as
 * `verify` finds them, and the words are quoted from it. Offsets count code points, as the standard has it; libraries that
 * count UTF-16 units take those that `verify` gives.
 *
 * @throws RangeError (the promise rejects) for a record that stands on no span of the page, and where the copy has not all
 * of its words. TypeError for a value that is no record, and for a copy that is no text.
 */
export async function toWebAnnotation(
  record: AnyRecord,
  copy?: string,
  dataset: Annotated = { meta, redirects, sources },
): Promise<WebAnnotation> {
  demandRecord(record)
  const label = labelOf(record, dataset.redirects)
  if (evidenceOf(record).length === 0)
    throw new RangeError(
      `${record.id} stands on a reference, and on no span of the page that could be annotated`,
    )
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
    target:
      copy === undefined
        ? evidenceOf(record).map((evidence) => target(dataset, evidence, evidence))
        : await targetsIn(dataset, copy, record),
  }
}

async function targetsIn(
  dataset: Annotated,
  copy: string,
  record: AnyRecord,
): Promise<WebAnnotationTarget[]> {
  const {
    records: [verified],
    counts,
  } = await verify(copy, [record])
  if (counts.missing > 0)
    throw new RangeError(
      `the copy lacks the words of ${counts.missing} of the spans that ${record.id} stands on; verify(copy) says of which`,
    )
  return (verified?.spans ?? []).flatMap((span) =>
    span.state === 'missing' ? [] : [target(dataset, span.evidence, span, quote(copy, span.utf16))],
  )
}

const target = (
  { sources }: Annotated,
  { source }: Evidence,
  { start, end }: Place,
  ...quoted: readonly TextQuoteSelector[]
): WebAnnotationTarget => ({
  type: 'SpecificResource',
  source: sources.find(({ id }) => id === source)?.address ?? source,
  selector: [
    { type: 'TextPositionSelector', start, end },
    {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
      value: `char=${start},${end}`,
    },
    ...quoted,
  ],
})

const quote = (copy: string, { start, end }: Place): TextQuoteSelector => ({
  type: 'TextQuoteSelector',
  exact: copy.slice(start, end),
  // Where a cut leaves half of a surrogate pair, the half goes too.
  prefix: copy.slice(Math.max(0, start - 32), start).replace(/^[\udc00-\udfff]/, ''),
  suffix: copy.slice(end, end + 32).replace(/[\ud800-\udbff]$/, ''),
})
