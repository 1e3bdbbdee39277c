import type { CollectionName } from './collections.ts'

/** Whether to change a field corrects a fact, or only mends the words and the anchor of what is said. */
export type FieldKind = 'fact' | 'wording'

const head = { id: 'fact', type: 'fact' } as const

// Evidence says where on the page a record stands, and notes are an editor's: neither is what the record says.
const testified = { ...head, evidence: 'wording', notes: 'wording' } as const
const traced = { ...testified, reference: 'fact' } as const

/**
 * The kind of every field that an editor writes, by collection and by the way to it (`*` for every item of a list); a
 * field speaks for all that lies in it. What stands in our own words is wording; the page's words (names, titles, terms,
 * a date's own words) are fact, as is whatever can be computed with. Derived fields have no kind: they follow from others.
 */
export const fieldKinds: Readonly<Record<CollectionName, Readonly<Record<string, FieldKind>>>> = {
  event: {
    ...testified,
    title: 'fact',
    kind: 'fact',
    date: 'fact',
    start: 'fact',
    end: 'fact',
    timeZone: 'fact',
    convener: 'fact',
    coSponsors: 'fact',
    hosts: 'fact',
    moderator: 'fact',
    documents: 'fact',
    drafter: 'fact',
    credited: 'fact',
  },
  speakers: {
    ...testified,
    name: 'fact',
    person: 'fact',
    billing: 'fact',
    role: 'fact',
    post: 'fact',
    reportsRemarks: 'fact',
  },
  people: {
    ...traced,
    name: 'fact',
    nameParts: 'fact',
    alsoNamed: 'fact',
    offices: 'fact',
    identifiers: 'fact',
    nativeNames: 'fact',
  },
  organizations: {
    ...traced,
    name: 'fact',
    abbreviations: 'fact',
    alsoNamed: 'fact',
    kind: 'fact',
    parent: 'fact',
    state: 'fact',
    description: 'wording',
    identifiers: 'fact',
    nativeNames: 'fact',
  },
  states: {
    ...traced,
    name: 'fact',
    abbreviations: 'fact',
    alsoNamed: 'fact',
    kind: 'fact',
    identifiers: 'fact',
  },
  places: {
    ...traced,
    name: 'fact',
    alsoNamed: 'fact',
    kind: 'fact',
    states: 'fact',
    coordinates: 'fact',
    boundingBox: 'fact',
    identifiers: 'fact',
    nativeNames: 'fact',
  },
  concepts: { ...traced, term: 'fact', gloss: 'wording', related: 'fact', nativeNames: 'fact' },
  documents: {
    ...traced,
    title: 'fact',
    kind: 'fact',
    series: 'fact',
    date: 'fact',
    periodCovered: 'fact',
    holder: 'fact',
    address: 'fact',
    gist: 'wording',
    relations: 'fact',
  },
  chronology: {
    ...testified,
    title: 'wording',
    summary: 'wording',
    kind: 'fact',
    date: 'fact',
    actors: 'fact',
    places: 'fact',
    themes: 'fact',
    relations: 'fact',
    identifiers: 'fact',
    'codings.*.status': 'fact',
    'codings.*.cameo': 'fact',
    'codings.*.source': 'fact',
    'codings.*.target': 'fact',
    'codings.*.arguable': 'fact',
    'codings.*.reason': 'wording',
    'codings.*.reference': 'fact',
  },
  claims: {
    ...testified,
    statement: 'wording',
    voice: 'fact',
    speaker: 'fact',
    attribution: 'fact',
    attributionNote: 'wording',
    stance: 'fact',
    grounds: 'wording',
    about: 'fact',
    period: 'fact',
    chronology: 'fact',
  },
  quotations: {
    ...testified,
    text: 'fact',
    kind: 'fact',
    saidBy: 'fact',
    about: 'fact',
    claim: 'fact',
  },
  sources: {
    ...traced,
    title: 'fact',
    publisher: 'fact',
    address: 'fact',
    drafter: 'fact',
    sha256: 'fact',
    length: 'fact',
    paragraphs: 'wording',
    body: 'wording',
    'uncited.*.start': 'wording',
    'uncited.*.end': 'wording',
    'uncited.*.digest': 'wording',
    'uncited.*.kind': 'fact',
    'uncited.*.reason': 'wording',
  },
  references: {
    ...head,
    what: 'wording',
    where: 'fact',
    grade: 'fact',
    mappings: 'fact',
    notes: 'wording',
  },
  redirects: { ...head, kind: 'fact', to: 'fact', version: 'fact', reason: 'wording' },
}

/**
 * The kind of what stands at this path of a record: of a whole that holds both, `fact`. Undefined for a field that the
 * schema does not have, as a dataset of another version may.
 */
export function fieldKind(
  collection: CollectionName,
  path: readonly (string | number)[],
): FieldKind | undefined {
  const pattern = path.map((step) => (typeof step === 'number' ? '*' : step))
  const kinds = Object.entries(fieldKinds[collection]).flatMap(([field, kind]) => {
    const steps = field.split('.')
    const shorter = Math.min(steps.length, pattern.length)
    return steps.slice(0, shorter).join('.') === pattern.slice(0, shorter).join('.') ? [kind] : []
  })
  return kinds.find((kind) => kind === 'fact') ?? kinds[0]
}
