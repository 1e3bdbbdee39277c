import { isUtf8 } from 'node:buffer'
import { basename, extname } from 'node:path'
import { installedMeta } from '@nkidp/export'
import { factsOf } from '@nkidp/export/filter'
import {
  dataset,
  publishedFields,
  records,
  type Collections,
  type Dataset,
} from '@nkidp/sino-dprk-data/schema'
import {
  collectionNames,
  collectionOfType,
  collections,
  type CollectionName,
} from '@nkidp/schema/collections'
import { didYouMean, listedTwice, parseShape, previewValue } from '@nkidp/schema/issues'
import { isObject } from '@nkidp/schema/json'
import { z } from 'zod'
import { isSystemError, reasonOf, wrongUsage, type Failure } from '../failure.ts'
import { readUpTo } from '../read-up-to.ts'
import { checkReferences, type ReadRecord } from './check-references.ts'
import { Findings } from './findings.ts'
import { parseJson } from './parse-json.ts'

/**
 * The dataset in a file, in stdin as `-`, or in a pipe such as `/dev/fd/63`, whose name has no extension: a `dataset.json`,
 * or NDJSON with one record on each line.
 *
 * @throws Failure if the file cannot be read, or with the findings if it is invalid.
 */
export async function readInput(path: string, signal: AbortSignal): Promise<Dataset> {
  const extension = extname(path).toLowerCase()
  if (!['', '.json', '.ndjson', '.jsonl'].includes(extension))
    throw wrongUsage(`--input ${path}: expected a name that ends in .json, .ndjson or .jsonl`)
  const file = path === '-' ? 'stdin' : path
  const findings = new Findings()
  const text = textOf(await bytesOf(path, signal), file, findings)
  if (text.trim() === '') {
    const issue = { expected: 'a dataset', received: 'an empty file', fix: 'Add its records.' }
    findings.add({ place: file }, issue)
    throw findings.failure(file)
  }
  const isNdjson = extension === '' ? startsWithRecord(text) : extension !== '.json'
  const read = isNdjson ? readNdjson(text, file, findings) : readDataset(text, file, findings)
  const content = collectionsOf(read.records)
  checkReferences(read.records, findings)
  if (read.meta !== undefined && findings.total === 0) checkMeta(read.meta, content, file, findings)
  if (findings.total > 0) throw findings.failure(file)
  return { meta: read.meta ?? metaFor(content, file), ...content }
}

const maxMebibytes = 128

async function bytesOf(path: string, signal: AbortSignal): Promise<Buffer> {
  const cannot = (reason: string) => wrongUsage(`--input ${path} cannot be read: ${reason}`)
  const limit = maxMebibytes * 2 ** 20
  const bytes = await readUpTo(limit, path, signal).catch((error: unknown) => {
    throw isSystemError(error) ? cannot(reasonOf(error)) : error
  })
  if (bytes.length > limit) throw cannot(`it has more than ${maxMebibytes} MiB`)
  return bytes
}

function textOf(bytes: Buffer, file: string, findings: Findings): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  const refuse = (place: string, received: string, fix = 'Save the file as UTF-8.') => {
    const expected = 'text in UTF-8, or in UTF-16 with a byte order mark'
    findings.add({ place }, { expected, received, fix })
  }
  const failure = (received: string, fix?: string): Failure => {
    refuse(file, received, fix)
    return findings.failure(file)
  }
  if (/^(?:1f8b|504b)/.test(mark)) throw failure('a compressed file', 'Decompress it.')
  const text = textIn(bytes, encoding)
  if (text === undefined) throw failure('bytes that are not UTF-16')
  if (text.slice(0, 4).includes('\0'))
    throw failure('text in UTF-32, or in UTF-16 without a byte order mark')
  if (encoding === 'utf-8' && !isUtf8(bytes))
    for (const [index, line] of bytes.toString('latin1').split('\n').entries())
      if (!isUtf8(Buffer.from(line, 'latin1')))
        refuse(`${file}:${index + 1}`, 'bytes that are not UTF-8')
  return text
}

/** Undefined for UTF-16 with half of a surrogate pair or of a code unit. Wrong UTF-8 is found by its line. */
function textIn(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: encoding !== 'utf-8' }).decode(bytes)
  } catch {
    return undefined
  }
}

function startsWithRecord(text: string): boolean {
  const json = parseJson(/\S.*/.exec(text)?.[0] ?? '')
  return 'value' in json && typeOf(json.value) !== undefined
}

const typeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined

interface Read {
  readonly records: readonly ReadRecord[]
  readonly meta?: Dataset['meta']
}

const types = collectionNames.map((name) => collections[name].type)

function readNdjson(text: string, file: string, findings: Findings): Read {
  const read: ReadRecord[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const place = `${file}:${index + 1}`
    const json = parseJson(line)
    if ('issue' in json) {
      findings.add({ place: `${place}:${json.issue.column}` }, json.issue)
      continue
    }
    const type = typeOf(json.value)
    const collection = typeof type === 'string' ? collectionOfType(type) : undefined
    if (collection !== undefined)
      read.push(checked({ collection, record: json.value, place }, findings))
    else
      findings.add(
        { place, record: json.value, path: ['type'] },
        {
          expected: `one of ${types.join(', ')}`,
          received: previewValue(type ?? json.value),
          fix: `Write one record on each line.${typeof type === 'string' ? didYouMean(type, types) : ''}`,
        },
      )
  }
  const events = read.filter(({ collection }) => collection === 'event')
  if (events.length !== 1)
    findings.add(
      { place: events[1]?.place ?? file, record: events[1]?.record },
      {
        expected: 'one record of type event',
        received: String(events.length),
        fix: `${events.length === 0 ? 'Add' : 'Keep only'} the event of the dataset.`,
      },
    )
  return { records: read }
}

/** The shape of a dataset without those of its records, which are checked one by one. */
const outline = z.strictObject({
  ...Object.fromEntries(collectionNames.map((name) => [name, z.array(z.unknown())])),
  meta: dataset.shape.meta,
  event: z.looseObject({}),
})

function readDataset(text: string, file: string, findings: Findings): Read {
  const json = parseJson(text)
  if ('issue' in json) {
    findings.add({ place: `${file}:${json.issue.line}:${json.issue.column}` }, json.issue)
    return { records: [] }
  }
  if (!isObject(json.value) || typeOf(json.value) !== undefined) {
    const received = typeOf(json.value) === undefined ? previewValue(json.value) : 'a record'
    const fix = 'Use dataset.json. A file of one collection is not enough.'
    findings.add(
      { place: file },
      { expected: 'a whole dataset, as in dataset.json', received, fix },
    )
    throw findings.failure(file)
  }
  const parsed = parseShape(outline, json.value)
  if ('issues' in parsed)
    for (const issue of parsed.issues) findings.add({ place: file, path: issue.path }, issue)
  const members = new Map<string, unknown>(Object.entries(json.value))
  const read = collectionNames.flatMap((collection): ReadRecord[] => {
    const content = members.get(collection)
    const place = `${file} ${collection}`
    if (Array.isArray(content))
      return content.map((record: unknown, index) =>
        checked({ collection, record, place: `${place}[${index}]` }, findings),
      )
    return collection === 'event' && typeof content === 'object'
      ? [checked({ collection, record: content, place }, findings)]
      : []
  })
  return { records: read, ...('value' in parsed && { meta: parsed.value.meta }) }
}

/** More than any record needs. For lists without a bound, JSON-LD takes time with the square of their length. */
const maxItems = 1000

/** The path of a list that is too long. */
function longListIn(value: unknown): (string | number)[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value) && value.length > maxItems) return []
  for (const [name, member] of Object.entries(value)) {
    const path = longListIn(member)
    if (path !== undefined) return [Array.isArray(value) ? Number(name) : name, ...path]
  }
  return undefined
}

/** The parsed record, or the record as it is with a finding for each issue. */
function checked(read: ReadRecord, findings: Findings): ReadRecord {
  const { collection, record } = read
  const long = longListIn(record)
  if (long !== undefined) {
    findings.add(
      { ...read, path: long },
      {
        expected: `at most ${maxItems} items`,
        received: 'a longer list',
        fix: 'Remove items, or divide the record.',
      },
    )
    return read
  }
  const fields = publishedFields(collection)
  const parsed = parseShape(records[collection], record, fields)
  const issues = 'value' in parsed ? listedTwice(fields, parsed.value) : parsed.issues
  for (const issue of issues) findings.add({ ...read, path: issue.path }, issue)
  return 'value' in parsed ? { ...read, record: parsed.value } : read
}

function collectionsOf(read: readonly ReadRecord[]): Collections {
  const lists = new Map<CollectionName, unknown[]>(collectionNames.map((name) => [name, []]))
  for (const { collection, record } of read) lists.get(collection)?.push(record)
  const [event] = lists.get('event') ?? []
  return { ...Object.fromEntries(lists), event } as unknown as Collections
}

function checkMeta(meta: Dataset['meta'], content: Collections, file: string, findings: Findings) {
  const facts = factsOf(content)
  const check = (path: readonly string[], expected: number | string, received: number | string) => {
    if (expected !== received)
      findings.add(
        { place: file, path: ['meta', ...path] },
        {
          expected: `${expected}, as computed from the records`,
          received: `${received}`,
          fix: 'Correct it, or restore the records.',
        },
      )
  }
  for (const name of collectionNames) check(['counts', name], facts.counts[name], meta.counts[name])
  check(['fingerprint'], facts.fingerprint, meta.fingerprint)
}

function metaFor(content: Collections, file: string): Dataset['meta'] {
  const { counts, fingerprint } = factsOf(content)
  if (fingerprint === installedMeta.fingerprint) return { ...installedMeta, counts }
  const stem = basename(file, extname(file))
  const name = dataset.shape.meta.shape.name.safeParse(stem).success ? stem : 'dataset'
  const { issued: _, ...shared } = installedMeta
  return {
    ...shared,
    name,
    title: name,
    author: 'not stated',
    version: '0.0.0-unversioned',
    license: 'NOASSERTION',
    counts,
    fingerprint,
  }
}
