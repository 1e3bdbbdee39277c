import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { coast, dated } from '@nkidp/curation/testing'
import { recordsOf, type PublishedRecord } from '@nkidp/schema'
import { cameoCodes, type CameoCode } from '@nkidp/schema/cameo'
import { collectionNames } from '@nkidp/schema/collections'
import { random, type Random } from './random.ts'

export interface Size {
  /** How many chronology entries; a tenth as many claims tell them. */
  readonly entries: number
  /** Equal seeds give equal records. */
  readonly seed: number
}

/** About so many records in all. */
export const sizeOf = (records: number): Size => ({
  entries: Math.round((records * entriesPerClaim) / (entriesPerClaim + 1)),
  seed: 1,
})

type Entry = PublishedRecord<'chronology'>
type Coding = Entry['codings'][number]

/**
 * The records of a made-up dataset of any size, in the order of NDJSON: those of the coast, with more entries and claims.
 * They have the shapes of the schema and follow every rule that needs no source text.
 */
export function* syntheticRecords({ entries, seed }: Size): Generator<PublishedRecord> {
  for (const name of collectionNames) {
    yield* recordsOf(coast, name)
    if (name === 'states')
      for (const state of coast.states) yield { ...state, id: 'outland', name: 'Outland' }
    if (name === 'chronology')
      for (let index = 0; index < entries; index += 1) yield entry(index, seed)
    if (name === 'claims')
      for (let first = 0; first < entries; first += entriesPerClaim)
        yield claim(first, Math.min(entriesPerClaim, entries - first), seed)
  }
}

export function* syntheticNdjson(size: Size): Generator<string> {
  let lines = ''
  for (const record of syntheticRecords(size)) {
    lines += `${JSON.stringify(record)}\n`
    if (lines.length < 500_000) continue
    yield lines
    lines = ''
  }
  yield lines
}

export const writeSynthetic = (file: string, size: Size): Promise<void> =>
  pipeline(Readable.from(syntheticNdjson(size)), createWriteStream(file))

const entriesPerClaim = 10
const entryId = (index: number): string => `entry-${index}`
const claimId = (index: number): string => `claim-${index - (index % entriesPerClaim)}`

const states = ['norland', 'outland'] as const
const codes = Object.keys(cameoCodes) as [keyof typeof cameoCodes]
const words = [
  'lamp',
  'harbor',
  'tower',
  'keeper',
  'oil',
  'storm',
  'reef',
  'signal',
  'coast',
  'fog',
] as const

function text({ one, between }: Random, least: number, most: number): string {
  const found = Array.from({ length: between(least, most) }, () => one(words)).join(' ')
  return `${found.charAt(0).toUpperCase()}${found.slice(1)}.`
}

const [{ evidence } = { evidence: [] }] = coast.chronology

const voiceOf = (index: number) =>
  Math.floor(index / entriesPerClaim) % 2 === 0
    ? ({ voice: 'speaker', speaker: 'ada-berg', attribution: 'explicit' } as const)
    : ({ voice: 'drafter' } as const)

const linkBasis = (index: number, seed: number) =>
  random(seed, `link-${index}`).one(['stated', 'contextual', 'inferred'])

/** The date that a claim gives, and with it its voice for each of the entries that it tells. */
const period = (index: number, seed: number): Entry['date'] =>
  date(random(seed, `period-of-${claimId(index)}`))

function entry(index: number, seed: number): Entry {
  const chance = random(seed, entryId(index))
  const [source, target] = chance.one<readonly [string, string]>([states, ['outland', 'norland']])
  return {
    id: entryId(index),
    type: 'chronology-entry',
    title: text(chance, 3, 8),
    summary: text(chance, 10, 30),
    kind: chance.one(['incident', 'series', 'process', 'period', 'condition']),
    date: date(chance),
    actors: [
      { actor: source, role: 'initiator' },
      { actor: target, role: 'target' },
    ],
    places: [{ place: 'the-point', role: chance.one(['where', 'about']) }],
    concepts: ['lamp-oil'],
    themes: [chance.one(['order-and-hierarchy', 'war-and-command', 'economy-and-reform'])],
    // Part of the first of its ten, so that no relation is circular.
    ...(index % 10 === 3 && {
      relations: [{ kind: 'part-of', entry: entryId(index - 3), basis: 'contextual' }],
    }),
    codings: [coding(chance, source, target)],
    evidence,
    claims: [claimId(index)],
    tellers: [{ ...voiceOf(index), basis: linkBasis(index, seed), date: period(index, seed) }],
    documents: [],
  }
}

function coding(chance: Random, source: string, target: string): Coding {
  const common = { reason: text(chance, 4, 12), reference: 'coast-codes' }
  const status = chance.one(['coded', 'coded', 'uncodable', 'excluded'])
  if (status === 'excluded') return { status, ...common }
  const parties = { source, target, sourceState: source, targetState: target }
  if (status === 'uncodable') return { status, ...common, ...parties }
  const cameo = chance.one(codes)
  const { goldstein, plover }: CameoCode = cameoCodes[cameo]
  return {
    ...{ status, cameo, ...common, ...parties },
    ...(goldstein !== null && { goldstein }),
    ...(plover && { plover: plover as Coding['plover'] }),
  }
}

function claim(first: number, entries: number, seed: number): PublishedRecord<'claims'> {
  const chance = random(seed, claimId(first))
  return {
    id: claimId(first),
    type: 'claim',
    statement: text(chance, 10, 30),
    ...voiceOf(first),
    stance: { mode: chance.one(['asserted', 'interpreted', 'perceived', 'evaluated']) },
    about: ['the-point', chance.one(states)],
    period: period(first, seed),
    chronology: Array.from({ length: entries }, (_, offset) => ({
      entry: entryId(first + offset),
      basis: linkBasis(first + offset, seed),
    })),
    evidence,
    quotations: [],
  }
}

/** A date that is known or unknown in any way, also before year 1. */
function date(chance: Random): Entry['date'] {
  const number = chance.between(-150, 2008)
  const year = number < 0 ? `-${pad(-number, 4)}` : pad(number, 4)
  const month = `${year}-${pad(chance.between(1, 12), 2)}`
  const day = `${month}-${pad(chance.between(1, 28), 2)}`
  const edtf = chance.one([
    ...([year, `${year}~`, month, day, `${year}/2009`, `${year}/..`, `/${year}`, '187X'] as const),
    'later',
  ])
  return edtf === 'later' ? dated(null, { verbatim: edtf }) : dated(edtf, { basis: 'contextual' })
}

const pad = (number: number, length: number): string => String(number).padStart(length, '0')
