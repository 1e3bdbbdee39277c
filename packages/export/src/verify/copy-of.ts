// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- other packages compile this file without its folder
/// <reference path="./html-encoding-sniffer.d.ts" />
import { TextDecoder } from '@exodus/bytes/encoding-browser.js' // Node 20 decodes windows-1252 as ISO 8859-1; in browsers this is the native one.
import sniffEncoding from 'html-encoding-sniffer'
import { Unreadable } from './unreadable.ts'
import { textOfHtml, textOfXhtml, type VisibleText } from './visible-text.ts'

/** A reader's own copy of the report. */
export interface Copy {
  /** The name of the file, or `-` for standard input. */
  readonly file: string
  readonly readAs: 'html' | 'text'
  /** Its text; of HTML, what a reader sees. */
  readonly text: string
  /** The other texts that a reader may see, if it is not known which words of HTML are shown. */
  readonly others: readonly string[]
}

/** A copy that cannot be read. */
export class CopyError extends Error {
  readonly reason: string

  constructor(file: string, reason: string) {
    super(`${file === '-' ? 'standard input' : file} cannot be checked: ${reason}`)
    this.reason = reason
  }
}

/** Far more than the report has, and little enough to hold in memory. */
export const maxCopyBytes = 32 * 1024 * 1024

/**
 * A copy from the bytes of a file. The site calls it too, in the browser.
 *
 * @throws CopyError if they are neither text nor HTML.
 */
export function copyOf(bytes: Uint8Array, file: string): Copy {
  if (bytes.length > maxCopyBytes)
    throw new CopyError(file, 'it has more than 32 MiB, and the report has far less')
  return copyOfText(decoded(bytes, file), file)
}

/**
 * A copy from its text, which is HTML or XHTML if its name or its first characters say so.
 *
 * @throws CopyError if it cannot be read.
 */
export function copyOfText(content: string, file: string): Copy {
  const parse = parserFor(file, content)
  if (parse === undefined) return { file, readAs: 'text', text: content, others: [] }
  try {
    return { file, readAs: 'html', ...parse(content) }
  } catch (error) {
    throw error instanceof Unreadable ? new CopyError(file, error.message) : error
  }
}

/** Formats that pages are saved in besides text and HTML, by their first characters. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK\p{Cc}{2}/u, 'a ZIP archive, as .docx, .odt and .epub are'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^bplist/, 'a web archive of Safari'],
  [/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*MIME-Version:/i, 'a MIME archive, as .mhtml is'],
]

/** Decodes bytes as browsers do: by their byte order mark or `meta` element, or else as UTF-8. */
function decoded(bytes: Uint8Array, file: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
  const [, found] = others.find(([pattern]) => pattern.test(start)) ?? []
  if (found !== undefined) throw notText(file, found)
  const xml = isXml(file, start)
  const [, declared] =
    (xml && /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)) || []
  const encoding = sniffEncoding(bytes, { xml, defaultEncoding: declared ?? 'UTF-8' })
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    throw notText(file, `bytes that are not ${encoding}`)
  }
  throw notText(file, 'a binary file')
}

/** How browsers read a page, by its name or its first tag (WHATWG MIME Sniffing); comments are skipped. */
function parserFor(file: string, content: string): ((page: string) => VisibleText) | undefined {
  if (isXml(file, content.slice(0, sniffed))) return textOfXhtml
  const start = content
    .slice(0, sniffed)
    .replace(/^\s+|<!--[^]*?(?:-->|$)\s*|<\?xml[^>]*>\s*/giu, '')
  const isHtml =
    /\.html?$/iu.test(file) ||
    /^<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta)[\s>/]/iu.test(
      start,
    )
  return isHtml ? textOfHtml : undefined
}

const isXml = (file: string, start: string): boolean =>
  /\.(?:xhtml|xht|xml)$/iu.test(file) ||
  (!/\.html?$/iu.test(file) && /^\ufeff?<\?xml\s/u.test(start))

/** How much of the beginning says what a copy is. */
const sniffed = 4096

const notText = (file: string, found: string): CopyError =>
  new CopyError(
    file,
    `found ${found}; expected text or HTML. Save the report as HTML, or its text in UTF-8 as a .txt file`,
  )
