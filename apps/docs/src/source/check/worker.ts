// Reads a copy of the page and looks for the records in it, beside the page, so that a large copy does not hold it up.
import { verify, type Verification } from '@nkidp/sino-dprk-data/evidence'
import { copyOf, copyOfText, type Copy } from '@nkidp/export/verify'
import type { Stretch } from '../stretches.ts'
import { reading, type ReadParagraph } from './reading.ts'

/** What the page asks for: a file that was chosen or dropped, or a text that was pasted. */
export type Question = File | string

/** What it is told: what was found, or why the copy cannot be read. */
export type Answer =
  | {
      readonly readAs: Copy['readAs']
      readonly counts: Verification['counts']
      readonly missing: readonly Missing[]
      readonly paragraphs: readonly ReadParagraph[]
    }
  | { readonly failure: string }

/** A record whose words are not all in the copy, and where those that are not stand on the page as it was read. */
export interface Missing {
  readonly id: string
  readonly places: readonly Stretch[]
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (found) => postMessage(found),
    (error: unknown) =>
      postMessage({
        failure: error instanceof Error ? error.message : String(error),
      } satisfies Answer),
  )
})

async function answer(question: Question): Promise<Answer> {
  const { text, readAs } =
    typeof question === 'string'
      ? copyOfText(question, 'What you pasted')
      : copyOf(new Uint8Array(await question.arrayBuffer()), question.name)
  const { counts, records } = await verify(text)
  const found = records.flatMap(({ id, spans }) =>
    spans.flatMap((span) => (span.state === 'missing' ? [] : [{ ...span.utf16, of: id }])),
  )
  const missing = records.flatMap(({ id, spans }) => {
    const places = spans.flatMap(({ state, evidence: { start, end } }) =>
      state === 'missing' ? [{ start, end }] : [],
    )
    return places.length === 0 ? [] : [{ id, places }]
  })
  return { readAs, counts, missing, paragraphs: reading(text, readAs, found) }
}
