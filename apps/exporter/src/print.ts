import { pipeline } from 'node:stream/promises'
import { printable } from '@nkidp/schema/text'
import { isSystemError, notWritten } from './failure.ts'

/** Without a listener, a stream that fails ends the process with a stack trace. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/**
 * Writes bytes as they are, and text escaped, with a line end. A closed pipe is fine: its reader has enough.
 *
 * @throws Failure if the stream cannot be written.
 */
export async function print(
  content: string | Uint8Array,
  stream: NodeJS.WriteStream = process.stdout,
  signal?: AbortSignal,
): Promise<void> {
  const chunk = typeof content === 'string' ? `${printable(content)}\n` : content
  try {
    await pipeline([chunk], stream, { end: false, ...(signal && { signal }) })
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (error.code !== 'EPIPE')
      throw notWritten(stream === process.stdout ? 'standard output' : 'standard error', error)
  }
}
