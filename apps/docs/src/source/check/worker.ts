// Reads a copy of the report and looks for the records in it, in a worker, so that a large copy does not block the page.
import { copyOf, copyOfText, verifyCopy, type Copy } from '@nkidp/export/verify'
import { tolerantWithOffsets } from '@nkidp/schema/text'
import { verify, type Verification } from '@nkidp/sino-dprk-data/evidence'
import { placeIn, placeKey, type KeptCopy } from '../kept-copy.ts'
import type { Segment } from '../segments.ts'
import { reading, type ReadParagraph } from './reading.ts'

/** A file that was chosen or dropped, a text that was pasted, or a kept copy. */
export type Question = File | string | Pick<KeptCopy, 'text' | 'readAs'>

/** What was found, or why the copy cannot be read. */
export type Answer = Found | { readonly failure: string }

export interface Found {
  readonly readAs: Copy['readAs']
  readonly counts: Verification['counts']
  /** The records with words that are not in the copy, and the places of these in the report. */
  readonly missing: readonly { readonly id: string; readonly places: readonly Segment[] }[]
  readonly paragraphs: readonly ReadParagraph[]
  /** What a browser can keep of the copy; undefined unless the copy has the words of every span. */
  readonly keepable: KeptCopy | undefined
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (found) => postMessage(found),
    (error: unknown) =>
      postMessage({ failure: error instanceof Error ? error.message : String(error) }),
  )
})

async function answer(question: Question): Promise<Found> {
  const copy =
    typeof question === 'string'
      ? copyOfText(question, 'What you pasted')
      : question instanceof File
        ? copyOf(new Uint8Array(await question.arrayBuffer()), question.name)
        : { file: '', others: [], ...question }
  const { text, readAs } = copy
  const verification = await verifyCopy(copy)
  const { counts, records } = verification
  // Of each span the record, and its place in the report, by which a link to it finds it.
  const found = records.flatMap(({ id, spans }) =>
    spans.flatMap((span) =>
      span.state === 'missing'
        ? []
        : [id, placeKey(span.evidence)].map((of) => ({ ...span.utf16, of })),
    ),
  )
  const missing = records.flatMap(({ id, spans }) => {
    const lost = spans.filter(({ state }) => state === 'missing')
    const places = lost.map(({ evidence: { start, end } }) => ({ start, end }))
    return places.length === 0 ? [] : [{ id, places }]
  })
  const keepable = verification.ok
    ? ((await keepableOf(text, readAs, verification)) ??
      (await keepableWithoutBreaks(text, readAs)))
    : undefined
  return { readAs, counts, missing, paragraphs: reading(text, readAs, found), keepable }
}

/** The copy from its first to its last cited word, if every span has its digest there. */
async function keepableOf(
  text: string,
  readAs: Copy['readAs'],
  { ok, records }: Verification,
): Promise<KeptCopy | undefined> {
  if (!ok) return undefined
  const spans = records
    .flatMap(({ spans }) => spans)
    .flatMap((span) => (span.state === 'missing' ? [] : [span]))
  const first = Math.min(...spans.map(({ utf16 }) => utf16.start))
  const last = Math.max(...spans.map(({ utf16 }) => utf16.end))
  const places = spans.map(
    ({ evidence, utf16 }) =>
      [placeKey(evidence), [utf16.start - first, utf16.end - first]] as const,
  )
  const copy: KeptCopy = {
    text: text.slice(first, last),
    readAs,
    places: Object.fromEntries(places),
  }
  for (const { evidence } of spans)
    if ((await placeIn(copy, evidence)) === undefined) return undefined
  return copy
}

/** A copy with line breaks or marks within its words has the digests of the report only without these. */
async function keepableWithoutBreaks(
  text: string,
  readAs: Copy['readAs'],
): Promise<KeptCopy | undefined> {
  const tolerant = tolerantWithOffsets(text)?.text
  return tolerant === undefined ? undefined : keepableOf(tolerant, readAs, await verify(tolerant))
}
