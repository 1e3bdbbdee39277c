import { basename, extname } from 'node:path'
import type { CollectionName } from '@nkidp/schema/core'
import type { PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import type { Content } from './content.ts'
import { countsOf } from './facts.ts'
import { Failure, exitCodes } from './failure.ts'
import type { Chosen, StreamingFormat } from './formats/format.ts'
import { Findings, report } from './input/finding.ts'
import type { InputFile } from './input/input-file.ts'
import { recordsOfNdjson } from './input/ndjson-file.ts'
import type { Reading } from './input/ndjson-file.ts'

/**
 * The content of an NDJSON file that passes through. It is read once to be checked, so that nothing is begun where there
 * are findings, and again for each file that is written.
 */
export async function streamedContent(
  file: InputFile,
  formats: readonly StreamingFormat[],
  collections: Chosen,
  findings: Findings,
  reading: Reading,
): Promise<Content> {
  const counts = countsOf(() => 0)
  for await (const { collection } of recordsOfNdjson(file, findings, reading)) counts[collection] += 1

  async function* records(name?: CollectionName): AsyncGenerator<PublishedRecord> {
    const since = new Findings()
    for await (const { collection, record } of recordsOfNdjson(file, since, { ...reading, task: 'Writing' })) {
      if (name === undefined || name === collection) yield record
    }
    if (since.total > 0) throw new Failure(exitCodes.invalidInput, `${file.path} changed while it was read.\n\n${report(since, file.path)}`)
  }
  return {
    dataset: { name: basename(file.path, extname(file.path)), version: null, fingerprint: null },
    selection: null,
    streamed: true,
    files: formats.flatMap((format) => format.files({ counts, records }, collections).map((output) => ({ ...output, format: format.name }))),
  }
}
