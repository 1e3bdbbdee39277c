import { truncate } from '@nkidp/schema/text'
import { loadWorkspace } from '../load/load-workspace.ts'
import { inlineYaml } from '../load/yaml.ts'
import { anchorsOf, nearestTo, type Anchor } from '../source/anchor.ts'
import {
  digestOf,
  normalizedWordsAt,
  selectorAt,
  wordsAt,
  type SourceText,
} from '../source/source-text.ts'
import type { Span } from '../source/span.ts'
import type { CommandContext } from './context.ts'

/** Finds words in the source texts and prints the evidence that quotes them. */
export function anchor(context: CommandContext, words: string): number {
  const { dataFolder, sourcesFolder, err } = context
  const { sourceFiles = [], sources } = loadWorkspace(dataFolder, sourcesFolder).workspace
  // A text that no record describes yet goes by the name of its file, so that its record can be written.
  const ids = new Map([...sources].map(([id, text]) => [text, id]))
  const texts = sourceFiles.map(({ name, text }) => ({ id: ids.get(text) ?? name, text }))
  if (texts.length === 0) {
    err(
      sourcesFolder === undefined
        ? 'No source text. Set SINO_DPRK_SOURCES to the folder of the source texts.'
        : `No text file (*.txt) in ${sourcesFolder}.`,
    )
    return 1
  }
  const found = texts
    .map(({ id, text }) => ({ id, text, anchors: anchorsOf(text, words) }))
    .filter(({ anchors }) => anchors.length > 0)
  if (found.length === 0) err('No source contains these words.')
  if (found.length === 0) for (const { id, text } of texts) err(nearest(id, text, words))
  for (const { id, text, anchors } of found) printAnchors(id, text, anchors, context)
  return found.some(({ anchors }) => anchors.some(({ span }) => typeof span === 'object')) ? 0 : 1
}

function printAnchors(
  id: string,
  text: SourceText,
  anchors: readonly Anchor[],
  { out }: CommandContext,
): void {
  if (anchors.length > 1) out(`${id} contains these words ${anchors.length} times. Choose one.`)
  for (const { hit, span } of anchors) {
    if (anchors.length > 1) out(`\n${placeOf(text, hit)}  ${inContext(text, hit)}`)
    if (typeof span === 'string') {
      out(`Cannot be used as evidence: ${reasons[span]}`)
      continue
    }
    if (span.start !== hit.start || span.end !== hit.end)
      out(`Widened until the words are unique: “${normalizedWordsAt(text, span)}”`)
    out(
      `evidence:\n  - ${inlineYaml({ source: id, ...span, digest: digestOf(text, span), selector: selectorAt(text, span) })}`,
    )
  }
}

const reasons = {
  'leaves its paragraph':
    'the words cross the end of a paragraph. Anchor the part in each paragraph.',
  'paragraph repeats':
    'the whole paragraph occurs more than once. List it under `uncited` of the source, and anchor its content elsewhere.',
} as const

function nearest(id: string, text: SourceText, words: string): string {
  const near = nearestTo(text, words)
  return near === undefined
    ? `No similar words in ${id}.`
    : `Most similar in ${id}, ${placeOf(text, near)}  ${inContext(text, near)}`
}

const placeOf = ({ codePoints }: SourceText, { start, end }: Span): string =>
  `line ${codePoints.slice(0, start).filter((char) => char === '\n').length + 1}, code points ${start}–${end}`

function inContext(text: SourceText, { start, end }: Span): string {
  const onOneLine = (start: number, end: number) =>
    wordsAt(text, { start, end }).replace(/\s+/gu, ' ')
  return `…${onOneLine(Math.max(0, start - 40), start)}[${truncate(onOneLine(start, end), 80)}]${onOneLine(end, end + 40)}…`
}
