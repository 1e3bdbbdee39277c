import { hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { AuthoredRecord } from '@nkidp/schema'
import { fileFinding, FindingsError } from '../finding.ts'
import { sourceText, type SourceText } from './source-text.ts'

export interface SourceFile {
  /** Its name, without `.txt`. */
  readonly name: string
  readonly sha256: string
  readonly text: SourceText
}

/** Far above any report, far below what would take long to compare. */
const maxBytes = 1024 * 1024

/** The text files of a folder, by name; none if there is no such folder. */
export const readSources = (folder: string): SourceFile[] =>
  textFilesIn(folder).map((file) => {
    const path = join(folder, file)
    const { size } = statSync(path)
    if (size > maxBytes)
      throw new FindingsError({
        ...fileFinding(path, 'source'),
        received: `a file of ${size} bytes`,
        expected: `a source text of at most ${maxBytes} bytes`,
        fix: 'Move it to another folder.',
      })
    const bytes = readFileSync(path)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    return {
      name: file.slice(0, -'.txt'.length),
      sha256: hash('sha256', bytes),
      text: sourceText(text),
    }
  })

/** Links to files elsewhere included. */
function textFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .filter((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile())
      .sort()
  } catch {
    return []
  }
}

export const isRecorded = (file: SourceFile, record: AuthoredRecord<'sources'>): boolean =>
  file.sha256 === record.sha256 && file.text.codePoints.length === record.length
