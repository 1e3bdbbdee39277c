import { codePointLength } from '@nkidp/schema/text'
import { segments, type Span } from '../segments.ts'

/** A part of the copy, and the records that cite it; or the number of characters left out where none does. */
export type Piece =
  { readonly text: string; readonly ids: readonly string[] } | { readonly leftOut: number }

export interface ReadParagraph {
  readonly pieces: readonly Piece[]
  /** The records whose words begin in it, in order. */
  readonly begin: readonly string[]
}

/** The middle of a longer part without a record is left out; this much stays at either end, in UTF-16 units. */
const longest = 2000
const kept = 400

/** Where a paragraph ends: at each line break of a text, at each empty line of HTML. */
const breaks = { text: /\r\n|\r|\n/, html: /\n\s*\n/ } as const

/**
 * The copy of a reader by paragraphs, cut wherever a span starts or ends, in UTF-16 units. The spans of `verify` never
 * start or end within white space or a surrogate pair.
 */
export function reading(
  text: string,
  readAs: keyof typeof breaks,
  spans: readonly Span<string>[],
): ReadParagraph[] {
  const paragraphs = [{ pieces: [] as Piece[], begin: new Set<string>() }]
  for (const { start, end, of: ids } of segments({ start: 0, end: text.length }, spans)) {
    for (const id of ids)
      if (spans.some((span) => span.of === id && span.start === start))
        paragraphs.at(-1)!.begin.add(id)
    const part = text.slice(start, end)
    for (const piece of ids.length === 0 ? shortened(part) : [part]) {
      if (typeof piece === 'number') {
        paragraphs.at(-1)!.pieces.push({ leftOut: piece })
        continue
      }
      for (const [index, line] of piece.split(breaks[readAs]).entries()) {
        if (index > 0) paragraphs.push({ pieces: [], begin: new Set() })
        if (line !== '') paragraphs.at(-1)!.pieces.push({ text: line, ids })
      }
    }
  }
  return paragraphs
    .filter(({ pieces }) => pieces.some((piece) => 'leftOut' in piece || piece.text.trim() !== ''))
    .map(({ pieces, begin }) => ({ pieces, begin: [...begin] }))
}

/** A long text as its beginning, the number of characters left out, and its end. */
function shortened(text: string): (string | number)[] {
  if (text.length <= longest) return [text]
  const [from, to] = [kept, text.length - kept].map((at) =>
    /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at,
  )
  return [text.slice(0, from), codePointLength(text.slice(from, to)), text.slice(to)]
}
