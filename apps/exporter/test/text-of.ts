import { Buffer } from 'node:buffer'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { OutputFile } from '../src/formats/format.ts'

/** What a file would hold, as text. */
export const textOf = (file: OutputFile | undefined): Promise<string> =>
  text(Readable.from(bytes(file?.content ?? [])))

async function* bytes(content: OutputFile['content']): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) yield Buffer.from(chunk)
}
