import type { Collections } from '@nkidp/schema'
import type { PackageFacts } from '../emit/package-facts.ts'

export const facts: PackageFacts = {
  name: '@example/harbor-data',
  title: 'Harbor Data',
  author: 'The harbor-data contributors',
  version: '1.2.3',
  description: 'Records of a made-up panel on a harbor.',
  homepage: 'https://example.org/harbor/',
  keywords: ['harbor'],
  license: 'MIT AND CC-BY-4.0',
  repository: { url: 'git+https://example.org/harbor.git' },
  bugs: 'https://example.org/harbor/issues',
}

const evidence = [
  {
    source: 'harbor-page',
    start: 0,
    end: 12,
    digest: 'a'.repeat(64),
    selector: { length: 12, opening: 1, whole: 1 },
  },
]
const day = (iso: string) =>
  ({
    verbatim: null,
    edtf: iso,
    earliest: iso,
    latest: iso,
    precision: 'day',
    basis: 'stated',
  }) as const
const codings: Collections['chronology'][number]['codings'] = [
  { status: 'excluded', reason: 'It concerns one country alone.', reference: 'harbor-almanac' },
]

/** A small dataset about nothing real, with a record in each collection. */
export const harbor: Collections = {
  event: {
    id: 'harbor-panel',
    type: 'event',
    title: 'The harbor',
    kind: 'panel-discussion',
    date: day('2001-02-03'),
    start: '2001-02-03T10:00:00+01:00',
    end: '2001-02-03T11:00:00+01:00',
    timeZone: 'Europe/Oslo',
    convener: 'pilots-guild',
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
      billing: { position: 1, verbatim: 'Pilots’ Guild', organization: 'pilots-guild' },
      role: 'moderator',
      reportsRemarks: true,
      evidence,
    },
  ],
  people: [
    {
      id: 'ada-berg',
      type: 'person',
      name: 'Ada Berg',
      nameParts: { family: 'Berg', given: 'Ada', order: 'given-first' },
      evidence,
    },
    {
      id: 'olav-dahl',
      type: 'person',
      name: 'Olav Dahl',
      nameParts: { family: 'Dahl', given: 'Olav', order: 'given-first' },
      evidence,
    },
  ],
  organizations: [
    {
      id: 'pilots-guild',
      type: 'organization',
      name: 'Pilots’ Guild',
      kind: 'group',
      state: 'norway',
      evidence,
      members: [],
    },
  ],
  states: [
    { id: 'norway', type: 'state', name: 'Norway', kind: 'modern', reference: 'harbor-almanac' },
  ],
  places: [
    { id: 'quay', type: 'place', name: 'The Quay', kind: 'region', states: ['norway'], evidence },
  ],
  concepts: [
    {
      id: 'demurrage',
      type: 'concept',
      term: 'demurrage',
      gloss: 'A charge for lying too long.',
      evidence,
    },
  ],
  documents: [
    {
      id: 'harbor-reader',
      type: 'document',
      title: 'Harbor Reader',
      kind: 'document-reader',
      evidence,
    },
  ],
  chronology: [
    {
      id: 'quay-built',
      type: 'chronology-entry',
      title: 'The quay is built',
      summary: 'The guild builds a quay.',
      kind: 'incident',
      date: day('1901-05-06'),
      actors: [{ actor: 'pilots-guild', role: 'initiator', onBehalfOf: 'norway' }],
      themes: ['economy-and-reform'],
      codings,
      evidence,
      claims: ['berg-on-the-quay'],
      tellers: [{ voice: 'speaker', speaker: 'ada-berg' }],
      documents: [],
    },
    {
      id: 'fees-raised',
      type: 'chronology-entry',
      title: 'Fees are raised',
      summary: 'Fees at the quay rise.',
      kind: 'process',
      date: day('1911-05-06'),
      actors: [{ actor: 'pilots-guild', role: 'initiator' }],
      themes: ['economy-and-reform'],
      relations: [{ kind: 'after', entry: 'quay-built', basis: 'contextual' }],
      codings,
      evidence,
      claims: [],
      tellers: [],
      documents: [],
    },
  ],
  claims: [
    {
      id: 'berg-on-the-quay',
      type: 'claim',
      statement: 'The guild built the quay.',
      voice: 'speaker',
      speaker: 'ada-berg',
      attribution: 'explicit',
      stance: { mode: 'asserted' },
      about: ['quay', 'pilots-guild'],
      chronology: ['quay-built'],
      evidence,
      quotations: ['quotation-demurrage'],
    },
  ],
  quotations: [
    {
      id: 'quotation-demurrage',
      type: 'quotation',
      text: 'demurrage',
      kind: 'term',
      about: ['demurrage'],
      claim: 'berg-on-the-quay',
      evidence,
    },
  ],
  sources: [
    {
      id: 'harbor-page',
      type: 'source',
      title: 'The Harbor',
      publisher: 'pilots-guild',
      address: 'https://example.org/page',
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
      id: 'harbor-almanac',
      type: 'reference',
      what: 'The states around the harbor.',
      where: { address: 'https://example.org/almanac' },
      grade: 'secondary',
    },
  ],
  redirects: [
    {
      id: 'old-quay',
      type: 'redirect',
      kind: 'moved',
      to: ['quay'],
      version: '1.1.0',
      reason: 'It was named anew.',
    },
  ],
}
