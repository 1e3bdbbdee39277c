import { codingCaveat } from '@nkidp/sino-dprk-data'
import { dataset } from '@nkidp/sino-dprk-data/schema'
import type { Collections, Dataset } from '@nkidp/sino-dprk-data/schema'
import { factsOf } from '../filter.ts'

const evidence = [
  {
    source: 'lamp-page',
    start: 0,
    end: 12,
    digest: 'a'.repeat(64),
    selector: { length: 12, opening: 1, whole: 1 },
  },
]

type Entry = Collections['chronology'][number]

const dated = (earliest: string | null, latest: string | null): Entry['date'] =>
  earliest === null && latest === null
    ? { verbatim: null, edtf: null, earliest, latest, precision: 'none', basis: 'stated' }
    : {
        verbatim: null,
        edtf: `${earliest ?? ''}/${latest ?? '..'}`,
        earliest,
        latest,
        precision: 'day',
        basis: 'inferred',
        reference: 'almanac',
      }

const entry = (id: string, date: Entry['date'], rest: Partial<Entry> = {}): Entry => ({
  id,
  type: 'chronology-entry',
  title: `Of ${id}`,
  summary: `What is told of ${id}.`,
  kind: 'process',
  date,
  actors: [{ actor: 'keepers-guild', role: 'initiator' }],
  themes: ['economy-and-reform'],
  codings: [{ status: 'excluded', reason: 'It concerns one country alone.', reference: 'almanac' }],
  evidence,
  claims: [],
  tellers: [],
  documents: [],
  ...rest,
})

const claim = (
  id: string,
  rest: Partial<Collections['claims'][number]> = {},
): Collections['claims'][number] => ({
  id,
  type: 'claim',
  statement: `What ${id} asserts.`,
  voice: 'drafter',
  stance: { mode: 'asserted' },
  about: ['skerry'],
  evidence,
  quotations: [],
  ...rest,
})

const person = (id: string, family: string): Collections['people'][number] => ({
  id,
  type: 'person',
  name: `Ada ${family}`,
  nameParts: { family, given: 'Ada', order: 'given-first' },
  evidence,
})

const collections: Collections = {
  event: {
    id: 'lamp-panel',
    type: 'event',
    title: 'The lamp',
    kind: 'panel-discussion',
    date: dated('2001-02-03', '2001-02-03'),
    start: '2001-02-03T10:00:00+01:00',
    end: '2001-02-03T11:00:00+01:00',
    timeZone: 'Europe/Oslo',
    convener: 'keepers-guild',
    coSponsors: [],
    hosts: [],
    moderator: 'ada-berg',
    documents: [],
    drafter: 'ada-berg',
    credited: [],
    evidence,
  },
  speakers: [
    {
      id: 'speaker-ada-berg',
      type: 'speaker',
      name: 'Berg',
      person: 'ada-berg',
      role: 'moderator',
      reportsRemarks: true,
      evidence,
      billing: { position: 1, verbatim: 'Keepers', organization: 'keepers-guild' },
    },
  ],
  people: [person('ada-berg', 'Berg'), person('ada-dahl', 'Dahl'), person('ada-eide', 'Eide')],
  organizations: [
    {
      id: 'keepers-guild',
      type: 'organization',
      name: 'Keepers’ Guild',
      kind: 'group',
      evidence,
      members: ['north-lodge', 'south-lodge'],
    },
    {
      id: 'north-lodge',
      type: 'organization',
      name: 'North Lodge',
      kind: 'group',
      parent: 'keepers-guild',
      state: 'norway',
      evidence,
      members: [],
    },
    {
      id: 'south-lodge',
      type: 'organization',
      name: 'South Lodge',
      kind: 'group',
      parent: 'keepers-guild',
      state: 'denmark',
      evidence,
      members: [],
    },
  ],
  states: [
    { id: 'norway', type: 'state', name: 'Norway', kind: 'modern', reference: 'almanac' },
    { id: 'denmark', type: 'state', name: 'Denmark', kind: 'modern', reference: 'almanac' },
  ],
  places: [
    {
      id: 'skerry',
      type: 'place',
      name: 'The Skerry',
      kind: 'region',
      states: ['norway'],
      evidence,
    },
    {
      id: 'sound',
      type: 'place',
      name: 'The Sound',
      kind: 'region',
      states: ['denmark'],
      evidence,
    },
  ],
  concepts: [
    {
      id: 'lamp-oil',
      type: 'concept',
      term: 'lamp oil',
      gloss: 'What the lamps burn.',
      related: ['wick'],
      evidence,
    },
    { id: 'wick', type: 'concept', term: 'wick', gloss: 'What draws it up.', evidence },
  ],
  documents: [
    {
      id: 'lamp-reader',
      type: 'document',
      title: 'Lamp Reader',
      kind: 'document-reader',
      evidence,
    },
  ],
  chronology: [
    entry('fire-on-the-hill', dated('-0107-01-01', '-0107-12-31')),
    entry('tower-planned', dated(null, '1799-12-31'), {
      actors: [{ actor: 'ada-dahl', role: 'initiator', onBehalfOf: 'denmark' }],
    }),
    entry('tower-built', dated('1801-05-06', '1801-05-06'), {
      kind: 'incident',
      actors: [{ actor: 'north-lodge', role: 'initiator', onBehalfOf: 'norway' }],
      places: ['skerry'],
      claims: ['berg-on-the-tower', 'page-on-both'],
      tellers: [{ voice: 'speaker', speaker: 'ada-berg' }, { voice: 'drafter' }],
      relations: [{ kind: 'after', entry: 'tower-planned', basis: 'stated' }],
    }),
    entry('lamps-lit', dated('1850-01-01', null), {
      actors: [{ actor: 'south-lodge', role: 'participant' }],
      claims: ['page-on-both'],
      tellers: [{ voice: 'drafter' }],
    }),
    entry('storm', dated('1902-03-01', '1902-03-31'), {
      places: ['sound'],
      claims: ['page-on-the-storm'],
      tellers: [{ voice: 'drafter' }],
    }),
    entry('quarrel', dated(null, null), {
      actors: [{ actor: 'ada-eide', role: 'participant' }],
      claims: ['page-on-the-storm'],
      tellers: [{ voice: 'drafter' }],
    }),
  ],
  claims: [
    claim('berg-on-the-tower', {
      voice: 'speaker',
      speaker: 'ada-berg',
      attribution: 'explicit',
      chronology: ['tower-built'],
      quotations: ['quotation-lamp-oil'],
    }),
    claim('page-on-both', { chronology: ['tower-built', 'lamps-lit'] }),
    claim('page-on-the-storm', { about: ['sound'], chronology: ['storm', 'quarrel'] }),
    claim('page-on-nothing-dated', { stance: { mode: 'perceived', holder: 'ada-eide' } }),
  ],
  quotations: [
    {
      id: 'quotation-lamp-oil',
      type: 'quotation',
      text: 'lamp oil',
      kind: 'term',
      about: ['lamp-oil'],
      claim: 'berg-on-the-tower',
      evidence,
    },
  ],
  sources: [
    {
      id: 'lamp-page',
      type: 'source',
      title: 'The Lamp',
      publisher: 'keepers-guild',
      address: 'https://example.org/lamp',
      drafter: 'ada-berg',
      sha256: 'b'.repeat(64),
      length: 12,
      paragraphs: [{ start: 0, end: 12 }],
      body: { start: 0, end: 12 },
      uncited: [],
      evidence,
      coverage: { records: 10, codePoints: 12, share: 1, tellers: [] },
    },
  ],
  references: [
    {
      id: 'almanac',
      type: 'reference',
      what: 'The years of the coast.',
      where: { address: 'https://example.org/almanac' },
      grade: 'secondary',
    },
  ],
  redirects: [
    {
      id: 'old-skerry',
      type: 'redirect',
      kind: 'moved',
      to: ['skerry'],
      version: '1.1.0',
      reason: 'It was named anew.',
    },
  ],
}

/** A small dataset about nothing real. */
export const madeUp: Dataset = dataset.parse({
  meta: {
    name: '@example/lamp-data',
    title: 'Lamp Data',
    author: 'The lamp-data contributors',
    version: '1.2.3',
    license: 'CC0-1.0',
    homepage: 'https://example.org/',
    codingCaveat,
    ...factsOf(collections),
  },
  ...collections,
})

export const asLines = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')
