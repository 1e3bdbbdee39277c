import { createReadStream } from 'node:fs'
import { addAbortSignal } from 'node:stream'
import type { Readable } from 'node:stream'
import { isSystemError, reasonOf } from '../failure.ts'
import { largestHeld } from '../largest-held.ts'
import { copyOf, unreadable } from './copy-of.ts'
import type { Copy } from './copy-of.ts'

/**
 * Reads a copy from a file, or from standard input where it is called `-`.
 *
 * @throws Failure where it cannot be read, or is neither text nor HTML.
 */
export async function readCopy(file: string, signal: AbortSignal): Promise<Copy> {
  return copyOf(
    await bytesOf(
      file,
      addAbortSignal(signal, file === '-' ? process.stdin : createReadStream(file)),
    ),
    file,
  )
}

/** The bytes of a stream, and no more of one that never ends than shows that it has too many. */
async function bytesOf(file: string, stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > largestHeld) break
    }
  } catch (error) {
    throw isSystemError(error) ? unreadable(file, reasonOf(error)) : error
  }
  return Buffer.concat(chunks)
}
