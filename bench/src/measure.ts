import { createWriteStream, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Table from 'cli-table3'
import { syntheticNdjson } from './synthetic-records.ts'

/** Writes synthetic records into a file, and returns its size in MiB. */
export async function writeSynthetic(file: string, entries: number): Promise<string> {
  mkdirSync(dirname(file), { recursive: true })
  await pipeline(Readable.from(syntheticNdjson({ entries, seed: 1 })), createWriteStream(file))
  return mebibytes(statSync(file).size)
}

export const mebibytes = (bytes: number): string => Math.round(bytes / 2 ** 20).toLocaleString('en')

export const table = (head: string[]) =>
  new Table({
    head,
    colAligns: head.map((name) => (name === 'Written' ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  })
