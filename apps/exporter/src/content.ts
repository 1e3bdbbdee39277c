import type { Arguments } from './arguments.ts'
import { Failure, exitCodes } from './failure.ts'
import type { Batches, StreamedFile, StreamingFormat } from './formats/format.ts'
import { readDatasetFile } from './input/dataset-file.ts'
import { Findings, report } from './input/finding.ts'
import { inputFile } from './input/input-file.ts'
import type { InputFile } from './input/input-file.ts'
import { collectNdjson } from './input/ndjson-file.ts'
import type { Reading } from './input/ndjson-file.ts'
import { installedDataset } from './installed.ts'
import type { Identity, SelectionFacts } from './manifest.ts'
import type { Progress } from './progress.ts'
import { streamedContent } from './streamed-content.ts'
import { wholeContent } from './whole-content.ts'

/** What there is to write, checked. */
export interface Content {
  readonly dataset: Identity
  /** What must stand beside the event codes. */
  readonly codingCaveat: string
  readonly selection: SelectionFacts | null
  /** Whether the files draw on the input while they are written. */
  readonly streamed: boolean
  readonly files: readonly FormatFile[]
  /** The records for each of these files. Where they are streamed, they come in one pass: read them side by side, or call it off. */
  recordsFor(files: readonly FormatFile[], signal: AbortSignal): readonly Batches[]
}

export interface FormatFile extends StreamedFile {
  /** The name of its format. */
  readonly format: string
}

/** @throws Failure where the input is invalid, with its findings, and where there is no such input or actor. */
export async function readContent(
  asked: Arguments,
  progress: Progress,
  signal: AbortSignal,
): Promise<Content> {
  if (asked.input === undefined) return wholeContent(installedDataset(), asked)
  const file = await inputFile(asked.input)
  const findings = new Findings()
  const content = await contentOf(file, asked, findings, { task: 'Checking', progress, signal })
  if (content === undefined || findings.total > 0)
    throw new Failure(exitCodes.invalidInput, report(findings, file.path))
  return content
}

async function contentOf(
  file: InputFile,
  asked: Arguments,
  findings: Findings,
  reading: Reading,
): Promise<Content | undefined> {
  const streaming = file.kind === 'ndjson' ? formatsToStream(asked) : undefined
  if (streaming !== undefined)
    return streamedContent(file, streaming, asked.collections, findings, reading)
  const dataset = await (file.kind === 'ndjson'
    ? collectNdjson(file, findings, reading)
    : readDatasetFile(file, findings, reading.signal))
  return dataset && wholeContent(dataset, asked)
}

/** The formats that are asked for, where an NDJSON input can pass through: all of them stream, and no filter has to follow references. */
function formatsToStream({
  formats,
  dates,
  involving,
}: Arguments): readonly StreamingFormat[] | undefined {
  const streaming = formats.filter((format) => format.streams)
  return dates === undefined && involving === undefined && streaming.length === formats.length
    ? streaming
    : undefined
}
