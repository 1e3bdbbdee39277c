import { codePointLength } from '@nkidp/schema/text'
import { stretches, type Span } from '../stretches.ts'

/** A part of a reader’s text, and the records that stand on it; or how many characters were left out where none stands. */
export type Piece =
  { readonly text: string; readonly ids: readonly string[] } | { readonly leftOut: number }

/** A paragraph of a reader’s text. */
export interface ReadParagraph {
  readonly pieces: readonly Piece[]
  /** The records whose words begin in it, in order. */
  readonly begin: readonly string[]
}

/** How long a part without a record may be before its middle is left out, and how much of it then stays at either end, in UTF-16 units. */
const longest = 2000
const kept = 400

/** Where a paragraph ends: in text at each line, as its writer broke it; in the text of HTML at what stands on lines of its own. */
const breaks = { text: /\r\n|\r|\n/, html: /\n\s*\n/ } as const

/**
 * A reader’s text by paragraphs, cut wherever a span starts or ends. Spans are in UTF-16 units, as the DOM counts; those of
 * `verify` start and end on a letter, a digit or a sign, never on white space or within a surrogate pair.
 */
export function reading(
  text: string,
  readAs: keyof typeof breaks,
  spans: readonly Span<string>[],
): ReadParagraph[] {
  const paragraphs: { pieces: Piece[]; begin: Set<string> }[] = []
  let current = { pieces: [] as Piece[], begin: new Set<string>() }
  const end = () => {
    if (current.pieces.some((piece) => 'leftOut' in piece || piece.text.trim() !== ''))
      paragraphs.push(current)
    current = { pieces: [], begin: new Set() }
  }
  for (const { start, end: past, of: ids } of text === ''
    ? []
    : stretches({ start: 0, end: text.length }, spans)) {
    for (const id of ids)
      if (spans.some((span) => span.of === id && span.start === start)) current.begin.add(id)
    for (const part of ids.length === 0
      ? shortened(text.slice(start, past))
      : [text.slice(start, past)]) {
      if (typeof part === 'number') {
        current.pieces.push({ leftOut: part })
        continue
      }
      for (const [index, line] of part.split(breaks[readAs]).entries()) {
        if (index > 0) end()
        if (line !== '') current.pieces.push({ text: line, ids })
      }
    }
  }
  end()
  return paragraphs.map(({ pieces, begin }) => ({ pieces, begin: [...begin] }))
}

/** A long text as its beginning, how many characters are left out, and its end. */
function shortened(text: string): (string | number)[] {
  if (text.length <= longest) return [text]
  const [from, to] = [kept, text.length - kept].map((at) =>
    /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at,
  )
  return [text.slice(0, from), codePointLength(text.slice(from, to)), text.slice(to)]
}
