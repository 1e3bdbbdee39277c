import { hash } from 'node:crypto'
import type { AuthoredRecord } from '@nkidp/schema'
import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import { codePointLength } from '@nkidp/schema/text'
import { stringify } from 'yaml'
import type { HistoricalDate } from '../dates/dates.ts'
import { readEdtf } from '../dates/edtf.ts'
import type { PackageFacts } from '../emit/package-facts.ts'
import { schemaLine } from '../rules/schema-line.ts'
import { digestOf, selectorAt, sourceText } from '../source/source-text.ts'
import type { Span } from '../source/span.ts'

export const facts: PackageFacts = {
  name: '@example/coast-data',
  title: 'Coast Data',
  author: 'The coast-data contributors',
  version: '1.2.3',
  description: 'Records of a made-up evening about lamps.',
  homepage: 'https://example.org/coast/',
  keywords: ['coast'],
  license: 'MIT AND CC-BY-4.0',
  repository: { url: 'git+https://example.org/coast.git' },
  bugs: 'https://example.org/coast/issues',
}

/** Records that a test can change before they are written. */
export type Drafts = { [C in CollectionName]: AuthoredRecord<C>[] }

/** A made-up report. Its lantern is one code point and two UTF-16 units, so that to confuse the two shifts every offset. */
export const coastReport = `🏮 Menu

Lamps on the Coast: An Evening of Talk

Ada Berg, Guild of Keepers, Olav Dahl, Coast Museum

3 May 2001

The lamps of the northern coast were once kept by hand. In 1901 the guild raised a tower of “stubborn stone” on the point.

Berg explained that keepers disliked the new oil. They answered with a strike in 1907, and the harbor stayed dark until J. Moe came.

Drafted by Ada Berg, Guild of Keepers
Guild of Keepers

Thank you for coming.
`

/** Where these words first occur in the made-up report. */
export function spanOf(words: string): Span {
  const index = coastReport.indexOf(words)
  if (index < 0) throw new RangeError(`the made-up report does not contain ${words}`)
  const start = codePointLength(coastReport.slice(0, index))
  return { start, end: start + codePointLength(words) }
}

export const at = (words: string) => ({
  source: 'coast-report',
  ...uncitedAt(words),
  selector: selectorAt(sourceText(coastReport), spanOf(words)),
})

const uncitedAt = (words: string) => ({
  ...spanOf(words),
  digest: digestOf(sourceText(coastReport), spanOf(words)),
})

/** A time with the bounds and the precision that its EDTF gives. */
export function timed(edtf: string | null, basis: HistoricalDate['basis'] = 'stated') {
  const reading = readEdtf(edtf)
  if ('fix' in reading) throw new RangeError(`${edtf} is not ${reading.expected}`)
  return { edtf, ...reading, basis }
}

export const dated = (edtf: string | null, rest: Partial<HistoricalDate> = {}): HistoricalDate => ({
  verbatim: null,
  ...timed(edtf),
  ...rest,
})

const notCoded = (): AuthoredRecord<'chronology'>['codings'] => [
  { status: 'excluded', reason: 'It concerns one country alone.', reference: 'coast-codes' },
]

/** Made-up records that keep every rule. */
export function coastDrafts(): Drafts {
  const title = 'Lamps on the Coast: An Evening of Talk'
  const bergBilled = at('Ada Berg, Guild of Keepers, Olav Dahl')
  const dahlBilled = at('Olav Dahl, Coast Museum')
  const credit = at('Drafted by Ada Berg, Guild of Keepers')
  return {
    event: [
      {
        id: 'coast-evening',
        type: 'event',
        title,
        kind: 'panel-discussion',
        date: dated('2001-05-03', { verbatim: '3 May 2001' }),
        start: '2001-05-03T18:00:00+02:00',
        end: '2001-05-03T20:00:00+02:00',
        timeZone: 'Europe/Oslo',
        convener: 'guild-of-keepers',
        coSponsors: [],
        hosts: ['coast-museum'],
        moderator: 'olav-dahl',
        documents: [],
        drafter: 'ada-berg',
        credited: [],
        evidence: [at(title), at('3 May 2001'), credit],
      },
    ],
    speakers: [
      {
        id: 'speaker-ada-berg',
        type: 'speaker',
        name: 'Ada Berg',
        person: 'ada-berg',
        billing: { position: 1, verbatim: 'Guild of Keepers', organization: 'guild-of-keepers' },
        role: 'speaker',
        reportsRemarks: true,
        evidence: [bergBilled],
      },
      {
        id: 'speaker-olav-dahl',
        type: 'speaker',
        name: 'Olav Dahl',
        person: 'olav-dahl',
        billing: { position: 2, verbatim: 'Coast Museum', organization: 'coast-museum' },
        role: 'not-stated',
        reportsRemarks: false,
        evidence: [dahlBilled],
      },
    ],
    people: [
      {
        id: 'ada-berg',
        type: 'person',
        name: 'Ada Berg',
        nameParts: { family: 'Berg', given: 'Ada', order: 'given-first' },
        evidence: [bergBilled],
      },
      {
        id: 'olav-dahl',
        type: 'person',
        name: 'Olav Dahl',
        nameParts: { family: 'Dahl', given: 'Olav', order: 'given-first' },
        evidence: [dahlBilled],
      },
    ],
    organizations: [
      {
        id: 'guild-of-keepers',
        type: 'organization',
        name: 'Guild of Keepers',
        kind: 'group',
        state: 'norland',
        evidence: [bergBilled],
      },
      {
        id: 'coast-museum',
        type: 'organization',
        name: 'Coast Museum',
        kind: 'program',
        parent: 'guild-of-keepers',
        evidence: [dahlBilled],
        notes: [{ text: 'The report does not say where it is.', about: 'report' }],
      },
    ],
    states: [
      { id: 'norland', type: 'state', name: 'Norland', kind: 'modern', reference: 'coast-almanac' },
    ],
    places: [
      {
        id: 'the-point',
        type: 'place',
        name: 'the point',
        kind: 'region',
        evidence: [at('on the point')],
      },
    ],
    concepts: [
      {
        id: 'lamp-oil',
        type: 'concept',
        term: 'oil',
        gloss: 'What the lamps burned.',
        evidence: [at('the new oil')],
      },
    ],
    documents: [
      {
        id: 'harbor-log',
        type: 'document',
        title: 'Log of the harbor',
        kind: 'report',
        address: 'https://example.org/log',
        relations: [{ kind: 'reports', entry: 'keepers-strike' }],
      },
    ],
    chronology: [
      {
        id: 'keepers-strike',
        type: 'chronology-entry',
        title: 'Keepers strike',
        summary: 'The keepers refuse to work, and no lamp burns.',
        kind: 'incident',
        date: dated('1907', { verbatim: 'in 1907' }),
        actors: [{ actor: 'guild-of-keepers', role: 'initiator' }],
        themes: ['economy-and-reform'],
        codings: notCoded(),
        relations: [{ kind: 'after', entry: 'tower-raised', basis: 'contextual' }],
        evidence: [
          at('They answered with a strike in 1907, and the harbor stayed dark until J. Moe came.'),
        ],
      },
      {
        id: 'tower-raised',
        type: 'chronology-entry',
        title: 'A tower is built',
        summary: 'The guild builds on the headland.',
        kind: 'incident',
        date: dated('1901', { verbatim: 'In 1901' }),
        actors: [{ actor: 'guild-of-keepers', role: 'initiator' }],
        themes: ['economy-and-reform'],
        codings: notCoded(),
        evidence: [at('In 1901 the guild raised a tower')],
      },
    ],
    claims: [
      {
        id: 'berg-on-the-strike',
        type: 'claim',
        statement: 'The keepers struck, and ships found no light.',
        voice: 'speaker',
        speaker: 'ada-berg',
        attribution: 'contextual',
        stance: { mode: 'asserted' },
        about: ['guild-of-keepers'],
        chronology: [{ entry: 'keepers-strike', basis: 'stated' }],
        evidence: [at('They answered with a strike in 1907')],
      },
      {
        id: 'berg-on-oil',
        type: 'claim',
        statement: 'The change of fuel was unwelcome.',
        voice: 'speaker',
        speaker: 'ada-berg',
        attribution: 'explicit',
        stance: { mode: 'perceived', holder: 'guild-of-keepers' },
        about: ['lamp-oil'],
        period: dated('1906', { basis: 'inferred', reference: 'coast-almanac' }),
        evidence: [at('Berg explained that keepers disliked the new oil.')],
      },
      {
        id: 'drafter-on-the-tower',
        type: 'claim',
        statement: 'The guild built a tower of “stubborn stone” in 1901.',
        voice: 'drafter',
        stance: { mode: 'asserted' },
        about: ['the-point'],
        chronology: [{ entry: 'tower-raised', basis: 'stated' }],
        evidence: [at('In 1901 the guild raised a tower of “stubborn stone” on the point.')],
      },
      {
        id: 'drafter-on-hands',
        type: 'claim',
        statement: 'Lamps needed hands.',
        voice: 'drafter',
        stance: { mode: 'asserted' },
        about: ['norland'],
        evidence: [at('The lamps of the northern coast were once kept by hand.')],
      },
    ],
    quotations: [
      {
        id: 'quotation-stubborn-stone',
        type: 'quotation',
        text: 'stubborn stone',
        kind: 'distancing',
        about: ['the-point'],
        claim: 'drafter-on-the-tower',
        evidence: [at('“stubborn stone”')],
      },
    ],
    sources: [
      {
        id: 'coast-report',
        type: 'source',
        title,
        publisher: 'guild-of-keepers',
        address: 'https://example.org/coast',
        drafter: 'ada-berg',
        sha256: hash('sha256', coastReport),
        length: codePointLength(coastReport),
        paragraphs: [...sourceText(coastReport).paragraphs],
        body: { start: spanOf('The lamps').start, end: spanOf('Moe came.').end },
        uncited: [
          { ...uncitedAt('🏮 Menu'), kind: 'navigation', reason: 'A control of the web page.' },
          {
            ...uncitedLine('\nGuild of Keepers\n'),
            kind: 'repeated-heading',
            reason: 'Its words occur elsewhere too.',
          },
          { ...uncitedAt('Thank you for coming.'), kind: 'notice', reason: 'A word to visitors.' },
        ],
        evidence: [at(title), credit],
      },
    ],
    references: [
      {
        id: 'coast-almanac',
        type: 'reference',
        what: 'Norland and its lamps.',
        where: { address: 'https://example.org/almanac' },
        grade: 'secondary',
      },
      {
        id: 'coast-codes',
        type: 'reference',
        what: 'Codes of acts.',
        where: { address: 'https://example.org/codes' },
        grade: 'good',
      },
    ],
    redirects: [
      {
        id: 'old-tower',
        type: 'redirect',
        kind: 'moved',
        to: ['tower-raised'],
        version: '1.1.0',
        reason: 'It was named anew.',
      },
    ],
  }
}

/** A whole line, given with the line ends around it. */
function uncitedLine(line: string) {
  const { start, end } = spanOf(line)
  const inner = { start: start + 1, end: end - 1 }
  return { ...inner, digest: digestOf(sourceText(coastReport), inner) }
}

export function draft<C extends CollectionName>(
  drafts: Drafts,
  collection: C,
  id: string,
): AuthoredRecord<C> {
  const found = drafts[collection].find((record) => record.id === id)
  if (found === undefined) throw new RangeError(`no draft ${id} in ${collection}`)
  return found
}

export type Change = (drafts: Drafts) => void

/** A change that sets fields of one draft, given or made from it. Undefined removes a field. */
export const edit =
  <C extends CollectionName>(
    collection: C,
    id: string,
    fields: object | ((record: AuthoredRecord<C>) => object),
  ): Change =>
  (drafts) => {
    const record = draft(drafts, collection, id)
    Object.assign(record, typeof fields === 'function' ? fields(record) : fields)
  }

export const edits =
  (...changes: readonly Change[]): Change =>
  (drafts) =>
    changes.forEach((change) => change(drafts))

export const allDrafts = (drafts: Drafts): (readonly [CollectionName, AuthoredRecord])[] =>
  collectionNames.flatMap((collection) =>
    drafts[collection].map((record) => [collection, record] as const),
  )

/** The YAML file of every draft, by its path in the data package. */
export const recordFiles = (drafts: Drafts): ReadonlyMap<string, string> =>
  new Map(
    allDrafts(drafts).map(([collection, record]) => [
      `records/${collection}/${record.id}.yaml`,
      `${schemaLine(collection)}\n${stringify(record, { aliasDuplicateObjects: false })}`,
    ]),
  )
