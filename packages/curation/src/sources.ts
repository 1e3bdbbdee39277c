import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuthoredRecord } from '@nkidp/schema'
import { normalise, normaliseWithOffsets } from '@nkidp/schema/core'
import type { NormalisedText } from '@nkidp/schema/core'
import { linesOf, paragraphsOf } from './paragraphs.ts'
import type { Span } from './span.ts'

/** A text file in the folder of sources. */
export interface SourceFile {
  /** Its name, without `.txt`. */
  readonly name: string
  /** SHA-256 of its bytes. */
  readonly sha256: string
  readonly text: SourceText
}

/** The text of a source, taken apart once for all who read it. Offsets are code points. */
export interface SourceText {
  readonly codePoints: readonly string[]
  readonly normalised: NormalisedText
  /** Lines that hold something, without the white space at their ends. */
  readonly lines: readonly Span[]
  /** Runs of such lines with no blank line between. */
  readonly paragraphs: readonly Span[]
}

export function sourceText(text: string): SourceText {
  const codePoints = [...text]
  const lines = linesOf(codePoints)
  return { codePoints, normalised: normaliseWithOffsets(text), lines, paragraphs: paragraphsOf(codePoints, lines) }
}

/** The text files of a folder, by name; none where there is no such folder. */
export function readSources(folder: string): SourceFile[] {
  return filesIn(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file))
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      return { name: file.slice(0, -'.txt'.length), sha256: createHash('sha256').update(bytes).digest('hex'), text: sourceText(text) }
    })
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
  } catch {
    return []
  }
}

/** Whether this file is the text that the record describes. */
export const isRecorded = (file: SourceFile, record: AuthoredRecord<'sources'>): boolean =>
  file.sha256 === record.sha256 && file.text.codePoints.length === record.length

/** The words of a span as they stand in the text. */
export const wordsAt = (text: SourceText, { start, end }: Span): string => text.codePoints.slice(start, end).join('')

/** The words of a span under normalisation `n1`. */
export const normalisedWordsAt = (text: SourceText, span: Span): string => normalise(wordsAt(text, span))

/** The digest of a span that evidence carries: SHA-256 of its UTF-8 bytes under normalisation `n1`. */
export const digestOf = (text: SourceText, span: Span): string => createHash('sha256').update(normalisedWordsAt(text, span)).digest('hex')
