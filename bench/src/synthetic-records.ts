import type { PublishedRecord } from '@nkidp/schema'
import { cameoCodes } from '@nkidp/schema/cameo'
import { random } from './random.ts'
import type { Random } from './random.ts'
import { syntheticDate } from './synthetic-date.ts'

export interface Size {
  /** How many chronology entries; a tenth as many claims tell them. */
  readonly entries: number
  /** Equal seeds give equal records. */
  readonly seed: number
}

/**
 * The records of a dataset about nothing real, in the order in which NDJSON lists them. They have the shapes of the
 * schema, their references lead to records, and they keep the rules that need no page. One record at a time is made, so
 * that the size has no limit.
 */
export function* syntheticRecords(size: Size): Generator<PublishedRecord> {
  yield* frame(size)
  for (let index = 0; index < size.entries; index += 1) yield entry(index, size)
  for (let index = 0; index < claimCount(size); index += 1) yield claim(index, size)
  yield quotation(size)
  yield source(size)
  yield {
    id: 'register',
    type: 'reference',
    what: 'Names, numbers and years of the coasts.',
    where: { address: 'https://example.org/register' },
    grade: 'good',
  }
  yield {
    id: 'code-list',
    type: 'reference',
    what: 'Codes of acts.',
    where: { package: 'coast-codes@1.0.0', path: 'codes.json' },
    grade: 'good',
  }
}

const entriesPerClaim = 10
/** At least one for each voice. */
const claimCount = ({ entries }: Size): number =>
  Math.max(voices.length, Math.ceil(entries / entriesPerClaim))

const states = [
  { id: 'norway', name: 'Norway', alpha2: 'NO', alpha3: 'NOR', numeric: '578', number: 385 },
  { id: 'denmark', name: 'Denmark', alpha2: 'DK', alpha3: 'DNK', numeric: '208', number: 390 },
  { id: 'sweden', name: 'Sweden', alpha2: 'SE', alpha3: 'SWE', numeric: '752', number: 380 },
  { id: 'finland', name: 'Finland', alpha2: 'FI', alpha3: 'FIN', numeric: '246', number: 375 },
] as const
const stateIds = ['norway', 'denmark', 'sweden', 'finland'] as const
const speakers = ['ada-berg', 'olav-dahl', 'siri-eide'] as const
const voices = [...speakers, undefined] as const
const words = [
  'lamp',
  'harbor',
  'tower',
  'keeper',
  'oil',
  'storm',
  'reef',
  'signal',
  'guild',
  'coast',
  'fog',
  'boat',
  'rock',
  'night',
  'watch',
  'rope',
] as const
const themes = [
  'order-and-hierarchy',
  'war-and-command',
  'economy-and-reform',
  'security-and-mediation',
] as const
const codes = Object.keys(cameoCodes) as [keyof typeof cameoCodes]

const sourceLength = 100_000

/** A span of the page. */
function evidence({ between }: Random) {
  const [start, length] = [between(0, sourceLength - 200), between(20, 200)]
  const digest = Array.from({ length: 8 }, () =>
    between(0, 0xffffffff).toString(16).padStart(8, '0'),
  ).join('')
  return [
    {
      source: 'coast-page',
      start,
      end: start + length,
      digest,
      selector: { length, opening: between(0, 0x7ffffffe), whole: between(0, 0x7ffffffe) },
    },
  ]
}

const text = ({ one, between }: Random, least: number, most: number): string => {
  const found = Array.from({ length: between(least, most) }, () => one(words)).join(' ')
  return `${found.charAt(0).toUpperCase()}${found.slice(1)}.`
}

/** All but the entries and what stands behind them: the few records that these refer to. */
function* frame({ seed }: Size): Generator<PublishedRecord> {
  const on = (name: string) => evidence(random(seed, name))
  yield {
    id: 'coast-evening',
    type: 'event',
    title: 'Lamps on the Coast',
    kind: 'panel-discussion',
    date: {
      verbatim: '3 May 2009',
      edtf: '2009-05-03',
      earliest: '2009-05-03',
      latest: '2009-05-03',
      precision: 'day',
      basis: 'stated',
    },
    start: '2009-05-03T18:00:00+02:00',
    end: '2009-05-03T20:00:00+02:00',
    timeZone: 'Europe/Oslo',
    convener: 'keepers',
    coSponsors: ['lodge-0'],
    hosts: [],
    moderator: 'ada-berg',
    documents: ['lamp-reader'],
    drafter: 'ada-berg',
    credited: [],
    evidence: on('event'),
  }
  for (const [index, person] of speakers.entries()) {
    yield {
      id: `speaker-${person}`,
      type: 'speaker',
      name: person,
      person,
      role: index === 0 ? 'moderator' : 'speaker',
      reportsRemarks: true,
      evidence: on(`speaker ${person}`),
      billing: { position: index + 1, verbatim: 'Guild of Keepers', organization: 'keepers' },
    }
  }
  for (const person of speakers) {
    const [given = '', family = ''] = person.split('-')
    yield {
      id: person,
      type: 'person',
      name: person,
      nameParts: { family, given, order: 'given-first' },
      evidence: on(person),
    }
  }
  yield {
    id: 'keepers',
    type: 'organization',
    name: 'Guild of Keepers',
    kind: 'group',
    evidence: on('keepers'),
    members: stateIds.map((_, index) => `lodge-${index}`),
  }
  for (const [index, state] of stateIds.entries()) {
    yield {
      id: `lodge-${index}`,
      type: 'organization',
      name: `Lodge ${index}`,
      kind: 'group',
      parent: 'keepers',
      state,
      evidence: on(`lodge ${index}`),
      members: [],
    }
  }
  for (const { id, name, number, ...codesOf } of states) {
    const value = { value: number, reference: 'register' }
    yield {
      id,
      type: 'state',
      name,
      kind: 'modern',
      identifiers: {
        iso3166: { ...codesOf, reference: 'register' },
        cow: value,
        gleditschWard: value,
      },
      reference: 'register',
    }
  }
  yield {
    id: 'skerry',
    type: 'place',
    name: 'The Skerry',
    kind: 'region',
    states: ['norway'],
    evidence: on('skerry'),
  }
  yield {
    id: 'lamp-oil',
    type: 'concept',
    term: 'lamp oil',
    gloss: 'What the lamps burn.',
    evidence: on('lamp oil'),
  }
  yield {
    id: 'lamp-reader',
    type: 'document',
    title: 'Lamp Reader',
    kind: 'document-reader',
    evidence: on('reader'),
  }
}

function entry(index: number, { seed }: Size): PublishedRecord<'chronology'> {
  const chance = random(seed, `entry ${index}`)
  const [actor, other] = parties(chance)
  return {
    id: entryId(index),
    type: 'chronology-entry',
    title: text(chance, 3, 8),
    summary: text(chance, 10, 30),
    kind: chance.one(['incident', 'process', 'period', 'condition']),
    date: syntheticDate(chance),
    actors: [
      { actor: actor.id, role: 'initiator' },
      { actor: other.id, role: 'target' },
    ],
    places: ['skerry'],
    themes: [chance.one(themes)],
    // Each is part of the first of its ten, so that none is part of itself by way of others.
    ...(index % 10 === 3 && {
      relations: [{ kind: 'part-of', entry: entryId(index - 3), basis: 'contextual' }],
    }),
    codings: [coding(chance, actor, other)],
    evidence: evidence(chance),
    claims: [claimId(Math.floor(index / entriesPerClaim))],
    tellers: [teller(Math.floor(index / entriesPerClaim))],
    documents: [],
  }
}

interface Party {
  readonly id: string
  /** As the coding tells of it: a state, or the country of a group. */
  readonly state?: (typeof stateIds)[number]
  readonly country?: (typeof stateIds)[number]
}

function parties(chance: Random): [Party, Party] {
  const first = chance.between(0, stateIds.length - 1)
  const second = (first + chance.between(1, stateIds.length - 1)) % stateIds.length
  const state = (index: number): Party => ({
    id: stateIds[index] ?? stateIds[0],
    state: stateIds[index] ?? stateIds[0],
  })
  const group = (index: number): Party => ({
    id: `lodge-${index}`,
    country: stateIds[index] ?? stateIds[0],
  })
  return [chance.one([state, state, group])(first), state(second)]
}

function coding(
  chance: Random,
  source: Party,
  target: Party,
): PublishedRecord<'chronology'>['codings'][number] {
  const common = { reason: text(chance, 4, 12), reference: 'code-list' }
  const status = chance.one(['coded', 'coded', 'uncodable', 'excluded'])
  if (status === 'excluded') return { status, ...common }
  const named = {
    source: source.id,
    target: target.id,
    ...(source.state && { sourceState: source.state }),
    ...(source.country && { sourceCountry: source.country }),
    ...(target.state && { targetState: target.state }),
  }
  if (status === 'uncodable') return { status, ...common, ...named }
  const cameo = chance.one(codes)
  const { goldstein, plover } = cameoCodes[cameo]
  return { status, cameo, ...common, ...named, goldstein, ...(plover !== null && { plover }) }
}

const entryId = (index: number): string => `entry-${index}`
const claimId = (index: number): string => `claim-${index}`

/** Whose a claim is: of each speaker in turn, then of the drafter. */
const teller = (
  claimIndex: number,
): { voice: 'speaker'; speaker: string; attribution: 'explicit' } | { voice: 'drafter' } => {
  const speaker = voices[claimIndex % voices.length]
  return speaker === undefined
    ? { voice: 'drafter' }
    : { voice: 'speaker', speaker, attribution: 'explicit' }
}

function claim(index: number, size: Size): PublishedRecord<'claims'> {
  const chance = random(size.seed, claimId(index))
  const first = index * entriesPerClaim
  const told = Array.from(
    { length: Math.max(0, Math.min(entriesPerClaim, size.entries - first)) },
    (_, offset) => entryId(first + offset),
  )
  return {
    id: claimId(index),
    type: 'claim',
    statement: text(chance, 10, 30),
    ...teller(index),
    stance: { mode: chance.one(['asserted', 'perceived', 'evaluated']) },
    about: ['skerry', chance.one(stateIds)],
    ...(told.length > 0 && { chronology: told }),
    evidence: evidence(chance),
    quotations: index === 0 ? ['quotation-oil'] : [],
  }
}

const quotation = (size: Size): PublishedRecord<'quotations'> => ({
  id: 'quotation-oil',
  type: 'quotation',
  text: 'stubborn oil',
  kind: 'distancing',
  about: ['lamp-oil'],
  claim: claimId(0),
  evidence: claim(0, size).evidence,
})

const source = (size: Size): PublishedRecord<'sources'> => ({
  id: 'coast-page',
  type: 'source',
  title: 'Lamps on the Coast',
  publisher: 'keepers',
  address: 'https://example.org/coast',
  drafter: 'ada-berg',
  sha256: '0'.repeat(64),
  length: sourceLength,
  paragraphs: [{ start: 0, end: sourceLength }],
  body: { start: 0, end: sourceLength },
  uncited: [],
  evidence: evidence(random(size.seed, 'source')),
  coverage: { records: 0, codePoints: 0, share: 0, tellers: [] },
})
