import { hash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'

/** The text with this SHA-256 in the folder of source texts, and its file; undefined if it is not there. */
export const sourceText = (sha256: string | undefined) =>
  globSync(`${process.env['SINO_DPRK_SOURCES'] ?? ''}/*.txt`)
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .find(({ text }) => hash('sha256', text) === sha256)
