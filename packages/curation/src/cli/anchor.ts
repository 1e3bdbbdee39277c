import { truncate } from '@nkidp/schema/text'
import { loadWorkspace } from '../load/load-workspace.ts'
import { inlineYaml } from '../load/yaml.ts'
import { anchorsOf, nearestTo } from '../source/anchor.ts'
import type { Anchor } from '../source/anchor.ts'
import { digestOf, normalizedWordsAt, selectorAt, wordsAt } from '../source/source-text.ts'
import type { SourceText } from '../source/source-text.ts'
import type { Span } from '../source/span.ts'
import type { Workspace } from '../workspace.ts'
import { wrongUsage } from './command.ts'
import type { Command, Surroundings } from './command.ts'

export const anchor: Command = {
  name: 'anchor',
  usage: '"<words>"',
  summary: 'Finds words of the page; prints evidence to paste.',
  run(args, surroundings) {
    const [words] = args
    if (args.length !== 1 || words === undefined || words.trim() === '')
      return wrongUsage(anchor, surroundings)
    const { dataFolder, sourcesFolder, err } = surroundings
    const { workspace } = loadWorkspace(dataFolder, sourcesFolder)
    const texts = textsById(workspace)
    if (texts.length === 0) {
      err(
        sourcesFolder === undefined
          ? 'No source text: name their folder in SINO_DPRK_SOURCES.'
          : `No text file (*.txt) in ${sourcesFolder}.`,
      )
      return 1
    }
    const found = texts
      .map((source) => ({ ...source, anchors: anchorsOf(source.text, words) }))
      .filter(({ anchors }) => anchors.length > 0)
    if (found.length === 0) {
      printNearest(texts, words, surroundings)
      return 1
    }
    for (const source of found) printAnchors(source, surroundings)
    const usable = found.some(({ anchors }) => anchors.some(({ span }) => typeof span === 'object'))
    return usable ? 0 : 1
  },
}

interface NamedText {
  readonly id: string
  readonly text: SourceText
}

/** The texts that records describe, by the ids of these; any other by the name of its file, so that the record of a new source can be written. */
function textsById({ sourceFiles = [], sources }: Workspace): NamedText[] {
  const ids = new Map([...sources].map(([id, text]) => [text, id]))
  return sourceFiles.map(({ name, text }) => ({ id: ids.get(text) ?? name, text }))
}

function printAnchors(
  { id, text, anchors }: NamedText & { readonly anchors: readonly Anchor[] },
  { out }: Surroundings,
): void {
  if (anchors.length > 1)
    out(`${id} has these words at ${anchors.length} places. Take the one that you mean.`)
  for (const { hit, span } of anchors) {
    if (anchors.length > 1) out(`\n${placeOf(text, hit)}  ${inContext(text, hit)}`)
    if (typeof span === 'string') out(`No evidence can stand on it. ${reasons[span]}`)
    else {
      if (span.start !== hit.start || span.end !== hit.end)
        out(`Widened, so that the words occur once: “${normalizedWordsAt(text, span)}”`)
      out(
        `evidence:\n  - ${inlineYaml({ source: id, start: span.start, end: span.end, digest: digestOf(text, span), selector: selectorAt(text, span) })}`,
      )
    }
  }
}

const reasons = {
  'leaves its paragraph':
    'The words run over the end of a paragraph: anchor the part in each by itself.',
  'paragraph repeats':
    'The whole paragraph occurs more than once: list it under `uncited` of the source, and anchor what it states elsewhere.',
} as const

function printNearest(texts: readonly NamedText[], words: string, { err }: Surroundings): void {
  err('No source has these words.')
  for (const { id, text } of texts) {
    const near = nearestTo(text, words)
    err(
      near === undefined
        ? `Nothing in ${id} comes near them.`
        : `Nearest in ${id}, ${placeOf(text, near)}  ${inContext(text, near)}`,
    )
  }
}

const placeOf = ({ codePoints }: SourceText, { start, end }: Span): string =>
  `line ${codePoints.slice(0, start).filter((char) => char === '\n').length + 1}, code points ${start}–${end}`

/** The words with a few on each side, the words themselves in brackets. */
function inContext(text: SourceText, { start, end }: Span): string {
  const onOneLine = (span: Span) => wordsAt(text, span).replace(/\s+/gu, ' ')
  return `…${onOneLine({ start: Math.max(0, start - 40), end: start })}[${truncate(onOneLine({ start, end }), 80)}]${onOneLine({ start: end, end: end + 40 })}…`
}
