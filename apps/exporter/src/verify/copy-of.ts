import { TextDecoder } from '@exodus/bytes/encoding-browser.js' // That of Node 20 takes windows-1252 for ISO 8859-1; in a browser it is the browser's own.
import sniffEncoding from 'html-encoding-sniffer'
import { wrongUsage } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { largestHeld } from '../largest-held.ts'
import { textOfHtml } from './html-text.ts'

/** A copy of the page, as a reader saved it. */
export interface Copy {
  /** As it was given. */
  readonly file: string
  readonly readAs: 'html' | 'text'
  /** Its text; for HTML, what a reader sees of it. */
  readonly text: string
}

/**
 * A copy from the bytes of a file. It runs in a browser too, so that the site and the command read a copy alike.
 *
 * @throws Failure where they are neither text nor HTML.
 */
export function copyOf(bytes: Uint8Array, file: string): Copy {
  if (bytes.length > largestHeld)
    throw unreadable(file, 'it has more than 32 MiB, and a copy of the page far less')
  return copyOfText(decoded(bytes, file), file)
}

/** A copy from its text, which is HTML where its name or its beginning says so. */
export function copyOfText(content: string, file: string): Copy {
  const readAs = isHtml(file, content) ? 'html' : 'text'
  return { file, readAs, text: readAs === 'html' ? textOfHtml(content) : content }
}

/** What browsers and others save a page as that is neither text nor HTML, by how it begins. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK\p{Cc}{2}/u, 'a ZIP archive, as .docx, .odt and .epub are'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^bplist/, 'a web archive of Safari'],
  [/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*MIME-Version:/i, 'a MIME archive, as .mhtml is'],
]

/** The text of bytes in the encoding that a byte order mark or a `meta` element gives, as browsers look for it; in UTF-8 where none does. */
function decoded(bytes: Uint8Array, file: string): string {
  const beginning = String.fromCharCode(...bytes.subarray(0, 1024))
  const [, found] = others.find(([pattern]) => pattern.test(beginning)) ?? []
  if (found !== undefined) throw notText(file, found)
  const encoding = sniffEncoding(bytes, { defaultEncoding: 'UTF-8' })
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    throw notText(file, `bytes that are not ${encoding}`)
  }
  throw notText(file, 'a binary file')
}

/** Whether the name says so, or the beginning does as browsers go by it (WHATWG MIME Sniffing), comments passed over. */
const isHtml = (file: string, content: string): boolean =>
  /\.x?html?$/i.test(file) ||
  /^\s*(?:(?:<!--[^]*?-->|<\?xml[^>]*>)\s*)*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta)[\s>/]/i.test(
    content,
  )

/** What to throw where a copy cannot be read. */
export const unreadable = (file: string, why: string): Failure =>
  wrongUsage(`${file === '-' ? 'standard input' : file} cannot be read: ${why}`)

const notText = (file: string, found: string): Failure =>
  unreadable(
    file,
    `found ${found}; expected text or HTML. Save the page as HTML, or its text in UTF-8 as a .txt file`,
  )
