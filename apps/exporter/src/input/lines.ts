import { isUtf8 } from 'node:buffer'

/** A line, from 1, with its text or with what is wrong with it. */
export type Line = { readonly number: number } & (
  { readonly text: string } | { readonly found: string; readonly expected: string }
)

/** Far longer than any record. A line without an end must not fill the memory. */
export const longestLine = 1024 * 1024

/** The lines of a stream of bytes. Holds one line at a time, and never more than the limit. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 1
  let parts: Buffer[] = []
  let length = 0
  const take = (part: Buffer): void => {
    length += part.length
    if (length <= longestLine) parts.push(part)
    else parts = []
  }
  const line = (): Line => ({
    number,
    ...(length > longestLine ? tooLong : textOf(Buffer.concat(parts))),
  })
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      take(chunk.subarray(start, end))
      yield line()
      number += 1
      parts = []
      length = 0
      start = end + 1
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield line()
}

const tooLong = { found: 'a line of more than 1 MiB', expected: 'one record a line' }

/** The text of bytes, or why they are none. */
export function textOf(bytes: Buffer): { text: string } | { found: string; expected: string } {
  if (bytes.includes(0)) return { found: 'a NUL byte', expected: 'text' }
  return isUtf8(bytes)
    ? { text: bytes.toString('utf8') }
    : { found: 'bytes that are not UTF-8', expected: 'text in UTF-8' }
}
