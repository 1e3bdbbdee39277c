import { createReadStream } from 'node:fs'
import { basename, extname } from 'node:path'
import { dataset, records } from '@nkidp/sino-dprk-data/schema'
import type { Collections, Dataset, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, collectionOfType, collections } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import { factsOf } from '../facts.ts'
import { installedMeta } from '../installed.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Progress } from '../progress.ts'
import { checkCrossReferences } from './cross-references.ts'
import type { ReadRecord } from './cross-references.ts'
import { findingOf } from './finding.ts'
import type { Complaint, Findings } from './finding.ts'
import { checkHeldSize, unreadable } from './input-file.ts'
import type { InputFile } from './input-file.ts'
import { parseJson } from './json-text.ts'
import { linesOf } from './lines.ts'
import { complaintsOf } from './shape.ts'
import { shown } from './shown.ts'

export interface NdjsonRecord {
  readonly collection: CollectionName
  readonly record: PublishedRecord
  /** As in `data.ndjson:12`. */
  readonly place: string
}

/** What a reader tells while it reads, and how it is called off. */
export interface Reading {
  readonly task: string
  readonly progress: Progress
  readonly signal: AbortSignal
}

/**
 * The records of an NDJSON file that have the right shape, one at a time; what is wrong with the others goes to the
 * findings. Empty lines are passed over.
 */
export async function* recordsOfNdjson(
  file: InputFile,
  findings: Findings,
  reading: Reading,
): AsyncGenerator<NdjsonRecord> {
  let empty = true
  for await (const line of linesOf(bytesOf(file, reading))) {
    if (findings.enough) return
    if ('text' in line && line.text.trim() === '') continue
    empty = false
    const place = `${file.path}:${line.number}`
    const result = 'text' in line ? recordIn(line.text) : { complaints: [{ path: [], ...line }] }
    reading.progress.record()
    if ('record' in result) yield { ...result, place }
    else
      for (const complaint of result.complaints)
        findings.add(findingOf(complaint, `${place}${result.column ?? ''}`, result.value))
  }
  if (empty)
    findings.add(
      findingOf(
        { path: [], found: 'an empty file', expected: 'one record a line' },
        file.path,
        undefined,
      ),
    )
}

async function* bytesOf(
  { path, bytes }: InputFile,
  { task, progress, signal }: Reading,
): AsyncGenerator<Buffer> {
  progress.start(task, bytes)
  try {
    for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
      progress.advance(chunk.length)
      yield chunk
    }
  } catch (error) {
    throw unreadable(path, error)
  } finally {
    progress.stop()
  }
}

type Checked =
  | Omit<NdjsonRecord, 'place'>
  | {
      readonly complaints: readonly Complaint[]
      readonly column?: string
      readonly value?: unknown
    }

function recordIn(text: string): Checked {
  const json = parseJson(text)
  if ('problem' in json)
    return { complaints: [{ path: [], ...json.problem }], column: `:${json.problem.column}` }
  const { value } = json
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      complaints: [{ path: [], found: shown(value), expected: 'a record, which is an object' }],
    }
  const type = 'type' in value ? value.type : undefined
  const collection = typeof type === 'string' ? collectionOfType(type) : undefined
  if (collection === undefined) {
    const expected = `one of ${types.join(', ')}${typeof type === 'string' ? didYouMean(type, types) : ''}`
    return { complaints: [{ path: ['type'], found: shown(type), expected }], value }
  }
  const parsed = records[collection].safeParse(value, { reportInput: true })
  return parsed.success
    ? { collection, record: parsed.data }
    : { complaints: complaintsOf(parsed.error), value }
}

const types = collectionNames.map((name) => collections[name].type)

/** The dataset that the records of an NDJSON file make up, cross-references checked; undefined where there are findings. */
export async function collectNdjson(
  file: InputFile,
  findings: Findings,
  reading: Reading,
): Promise<Dataset | undefined> {
  if (!checkHeldSize(file, findings)) return undefined
  const read: (NdjsonRecord & ReadRecord)[] = []
  for await (const found of recordsOfNdjson(file, findings, reading))
    read.push({ ...found, value: found.record })
  const [event, ...more] = read.filter(({ collection }) => collection === 'event')
  if (event === undefined)
    findings.add(
      findingOf(
        { path: [], found: 'no event', expected: 'one record of type event' },
        file.path,
        undefined,
      ),
    )
  for (const { place, value } of more)
    findings.add(
      findingOf({ path: ['type'], found: 'a second event', expected: 'one' }, place, value),
    )
  checkCrossReferences(read, findings)
  if (findings.total > 0) return undefined
  const content = dataset
    .omit({ meta: true })
    .parse(
      Object.fromEntries(
        collectionNames.map((name) => [
          name,
          name === 'event'
            ? event?.record
            : read.filter(({ collection }) => collection === name).map(({ record }) => record),
        ]),
      ),
    )
  return { meta: metaFor(content, file), ...content }
}

/**
 * NDJSON holds records and no `meta`. Records with the fingerprint of the installed dataset are that dataset; of others we
 * know the name of their file, and no version, author or license.
 */
function metaFor(content: Collections, { path }: InputFile): Dataset['meta'] {
  const { counts, fingerprint } = factsOf(content)
  if (fingerprint === installedMeta.fingerprint) return { ...installedMeta, counts }
  const name = basename(path, extname(path))
  return {
    ...installedMeta,
    name,
    title: name,
    author: 'not stated',
    version: '0.0.0-unversioned',
    license: 'NOASSERTION',
    counts,
    fingerprint,
  }
}
