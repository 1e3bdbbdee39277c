import { basename, extname } from 'node:path'
import { codingCaveat } from '@nkidp/sino-dprk-data'
import { collectionOfType } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import type { PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import type { Content } from './content.ts'
import { countsOf } from './facts.ts'
import { Failure, exitCodes } from './failure.ts'
import type { Batches, Chosen, StreamingFormat } from './formats/format.ts'
import { Findings, report } from './input/finding.ts'
import type { InputFile } from './input/input-file.ts'
import { recordsOfNdjson } from './input/ndjson-file.ts'
import type { Reading } from './input/ndjson-file.ts'
import { sharedPass } from './shared-pass.ts'

/**
 * The content of an NDJSON file that passes through. It is read once to be checked, so that nothing is begun where there
 * are findings, and once more for all the files that are written.
 */
export async function streamedContent(
  file: InputFile,
  formats: readonly StreamingFormat[],
  collections: Chosen,
  findings: Findings,
  reading: Reading,
): Promise<Content> {
  const name = basename(file.path, extname(file.path))
  const counts = countsOf(() => 0)
  const lookups = new Set(formats.flatMap((format) => format.lookups))
  const known = new Map<string, PublishedRecord>()
  for await (const { collection, record } of recordsOfNdjson(file, findings, reading)) {
    counts[collection] += 1
    if (lookups.has(collection)) known.set(record.id, record)
  }

  async function* pass(): AsyncGenerator<PublishedRecord[]> {
    const since = new Findings()
    let batch: PublishedRecord[] = []
    for await (const { record } of recordsOfNdjson(file, since, { ...reading, task: 'Writing' })) {
      batch.push(record)
      if (batch.length === batchSize) {
        yield batch
        batch = []
      }
    }
    if (since.total > 0)
      throw new Failure(
        exitCodes.invalidInput,
        `${file.path} changed while it was read.\n\n${report(since, file.path)}`,
      )
    yield batch
  }
  return {
    dataset: { name, version: null, fingerprint: null },
    codingCaveat,
    selection: null,
    streamed: true,
    files: formats.flatMap((format) =>
      format
        .files({ name, meta: undefined, codingCaveat, counts, known }, collections)
        .map((output) => ({ ...output, format: format.name })),
    ),
    recordsFor: (files, signal) => {
      const reads = files.filter(({ from }) => from.some((collection) => counts[collection] > 0))
      const passes = sharedPass(pass(), reads.length, signal)
      return files.map((output) => {
        const own = passes[reads.indexOf(output)]
        return own === undefined ? [] : only(output.from, own)
      })
    },
  }
}

// Lines may be long: a batch of the longest still fits into memory.
const batchSize = 64

async function* only(
  collections: readonly CollectionName[],
  batches: Batches,
): AsyncGenerator<PublishedRecord[]> {
  const wanted: ReadonlySet<CollectionName | undefined> = new Set(collections)
  for await (const batch of batches)
    yield batch.filter(({ type }) => wanted.has(collectionOfType(type)))
}
