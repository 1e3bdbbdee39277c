import { setMaxListeners } from 'node:events'
import { PassThrough, Readable, addAbortSignal, pipeline } from 'node:stream'

/**
 * One pass over a source for several readers, who read side by side: the slowest sets the pace, so that little waits in
 * memory. Where the source fails, a reader leaves before the end, or the signal calls it off, it ends for all of them.
 */
export function sharedPass<T>(
  source: AsyncIterable<T>,
  readers: number,
  signal: AbortSignal,
): AsyncIterable<T>[] {
  const from = addAbortSignal(signal, Readable.from(source, { highWaterMark: 1 }))
  setMaxListeners(0, from)
  return Array.from({ length: readers }, () =>
    pipeline(from, new PassThrough({ objectMode: true, highWaterMark: 1 }), toldByTheReader),
  )
}

// An error reaches whoever reads, who is at the end of the pipe.
const toldByTheReader = (): void => {}
