import { constants, createReadStream, openSync, statSync } from 'node:fs'
import { Socket } from 'node:net'
import { addAbortSignal, type Readable } from 'node:stream'

/** The bytes of a file, or of stdin as `-`: of an endless one, no more than shows that it is over the limit. */
export async function readUpTo(limit: number, file: string, signal: AbortSignal): Promise<Buffer> {
  const stream = addAbortSignal(signal, file === '-' ? process.stdin : streamOf(file))
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > limit) break
  }
  return Buffer.concat(chunks)
}

/** A named pipe is not opened by a thread, which would wait for a writer and heed no signal. */
const streamOf = (file: string): Readable =>
  statSync(file).isFIFO()
    ? new Socket({ fd: openSync(file, constants.O_RDONLY | constants.O_NONBLOCK) })
    : createReadStream(file)
