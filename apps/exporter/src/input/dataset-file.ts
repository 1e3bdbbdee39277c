import { readFile } from 'node:fs/promises'
import { dataset, records } from '@nkidp/sino-dprk-data/schema'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import { z } from 'zod'
import { factsOf } from '../facts.ts'
import { checkCrossReferences } from './cross-references.ts'
import type { ReadRecord } from './cross-references.ts'
import { findingOf } from './finding.ts'
import type { Complaint, Findings } from './finding.ts'
import { checkHeldSize, unreadable } from './input-file.ts'
import type { InputFile } from './input-file.ts'
import { parseJson } from './json-text.ts'
import { textOf } from './lines.ts'
import { complaintsOf } from './shape.ts'

/** The dataset of a `dataset.json`; undefined where there are findings. */
export async function readDatasetFile(
  file: InputFile,
  findings: Findings,
  signal: AbortSignal,
): Promise<Dataset | undefined> {
  if (!checkHeldSize(file, findings)) return undefined
  const bytes = await readFile(file.path, { signal }).catch((error: unknown) => {
    throw unreadable(file.path, error)
  })
  const json = jsonOf(bytes)
  if ('found' in json) {
    findings.add(findingOf({ path: [], ...json }, `${file.path}${json.at}`, undefined))
    return undefined
  }
  const tell = (complaint: Complaint, place = file.path, record?: unknown) =>
    findings.add(findingOf(complaint, place, record))
  const read = recordsIn(json.value, file.path)
  for (const complaint of complaintsAbout(outline, json.value)) tell(complaint)
  for (const { collection, value, place } of read) {
    if (findings.enough) return undefined
    for (const complaint of complaintsAbout(records[collection], value))
      tell(complaint, place, value)
  }
  checkCrossReferences(read, findings)
  if (findings.total > 0) return undefined

  const content = dataset.parse(json.value)
  const untrue = untrueFacts(content)
  for (const complaint of untrue) tell(complaint)
  return untrue.length > 0 ? undefined : content
}

function jsonOf(
  bytes: Buffer,
): { value: unknown } | { at: string; found: string; expected: string } {
  const text = textOf(bytes)
  if ('found' in text) return { at: `:${firstBadLine(bytes)}`, ...text }
  if (text.text.trim() === '') return { at: '', found: 'an empty file', expected: 'a dataset' }
  const json = parseJson(text.text)
  if ('value' in json) return json
  const { line, column, found, expected } = json.problem
  return { at: `:${line}:${column}`, found, expected }
}

function firstBadLine(bytes: Buffer): number {
  let line = 1
  for (
    let start = 0, end = bytes.indexOf('\n');
    end >= 0 && 'text' in textOf(bytes.subarray(start, end));
    start = end + 1, end = bytes.indexOf('\n', start)
  )
    line += 1
  return line
}

/** A dataset whose records are checked one by one, so that one can stop after enough findings. */
const outline = dataset.extend(
  Object.fromEntries(
    collectionNames.map((name) => [
      name,
      name === 'event' ? z.looseObject({}) : z.array(z.unknown()),
    ]),
  ),
)

function complaintsAbout(shape: z.ZodType, value: unknown): Complaint[] {
  const parsed = shape.safeParse(value, { reportInput: true })
  return parsed.success ? [] : complaintsOf(parsed.error)
}

/** The records of what should be a dataset, as far as it has the shape of one. */
function recordsIn(value: unknown, file: string): ReadRecord[] {
  if (typeof value !== 'object' || value === null) return []
  const members = new Map<string, unknown>(Object.entries(value))
  return collectionNames.flatMap((collection) => {
    const content = members.get(collection)
    if (Array.isArray(content))
      return content.map((record: unknown, index) => ({
        collection,
        value: record,
        place: `${file} ${collection}[${index}]`,
      }))
    return isEvent(collection, content)
      ? [{ collection, value: content, place: `${file} ${collection}` }]
      : []
  })
}

const isEvent = (collection: CollectionName, content: unknown): boolean =>
  collection === 'event' && typeof content === 'object' && content !== null

/** Where `meta` says of the records what is not so. */
function untrueFacts(read: Dataset): Complaint[] {
  const { counts, fingerprint } = factsOf(read)
  return [
    ...collectionNames
      .filter((name) => read.meta.counts[name] !== counts[name])
      .map((name) => ({
        path: ['meta', 'counts', name],
        found: `${read.meta.counts[name]}`,
        expected: `${counts[name]}, as many as there are`,
      })),
    ...(read.meta.fingerprint === fingerprint
      ? []
      : [
          {
            path: ['meta', 'fingerprint'],
            found: read.meta.fingerprint,
            expected: `${fingerprint}, which is that of the records in this file`,
          },
        ]),
  ]
}
