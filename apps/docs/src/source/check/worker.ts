// Reads a copy of the report and looks for the records in it, in a worker, so that a large copy does not block the page.
import { copyOf, copyOfText, type Copy } from '@nkidp/export/verify'
import { verify, type Verification } from '@nkidp/sino-dprk-data/evidence'
import type { Segment } from '../segments.ts'
import { reading, type ReadParagraph } from './reading.ts'

/** A file that was chosen or dropped, or a text that was pasted. */
export type Question = File | string

/** What was found, or why the copy cannot be read. */
export type Answer = Found | { readonly failure: string }

export interface Found {
  readonly readAs: Copy['readAs']
  readonly counts: Verification['counts']
  /** The records with words that are not in the copy, and the places of these in the report. */
  readonly missing: readonly { readonly id: string; readonly places: readonly Segment[] }[]
  readonly paragraphs: readonly ReadParagraph[]
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (found) => postMessage(found),
    (error: unknown) =>
      postMessage({ failure: error instanceof Error ? error.message : String(error) }),
  )
})

async function answer(question: Question): Promise<Found> {
  const { text, readAs } =
    typeof question === 'string'
      ? copyOfText(question, 'What you pasted')
      : copyOf(new Uint8Array(await question.arrayBuffer()), question.name)
  const { counts, records } = await verify(text)
  const found = records.flatMap(({ id, spans }) =>
    spans.flatMap((span) => (span.state === 'missing' ? [] : [{ ...span.utf16, of: id }])),
  )
  const missing = records.flatMap(({ id, spans }) => {
    const lost = spans.filter(({ state }) => state === 'missing')
    const places = lost.map(({ evidence: { start, end } }) => ({ start, end }))
    return places.length === 0 ? [] : [{ id, places }]
  })
  return { readAs, counts, missing, paragraphs: reading(text, readAs, found) }
}
