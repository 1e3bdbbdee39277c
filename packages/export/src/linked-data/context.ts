import { everyField } from '../fields.ts'
import { installedMeta } from '../installed.ts'

/** A term of a JSON-LD 1.1 context: the property of a field, how to read its values, and the terms inside them. */
export interface Term {
  readonly '@id'?: string
  /** The property whose inverse the field is. */
  readonly '@reverse'?: string
  readonly '@type'?: string
  readonly '@context'?: Terms
}
export type Terms = Readonly<Record<string, Term | string>>

export const prefixes = {
  dcterms: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  // For what no standard vocabulary has. It belongs to the schema of the records, whatever their dataset.
  terms: `${installedMeta.homepage}terms/#`,
} as const

const iri = (id: string): Term => ({ '@id': id, '@type': '@id' })
const typed = (id: string, type: string): Term => ({ '@id': id, '@type': type })
const inverseOf = (id: string): Term => ({ '@reverse': id, '@type': '@id' })

const offsets: Terms = { start: 'oa:start', end: 'oa:end' }

/** Fields that refer to records: their values are IRIs, and their terms are ours unless `standard` has one. */
const references: Terms = Object.fromEntries(
  everyField()
    .filter(({ shape }) => shape.refersTo !== undefined)
    .map(({ shape }): [string, Term] => [
      shape.path.findLast((step) => step !== '*') ?? '',
      { '@type': '@id' },
    ]),
)

/** The standard terms of fields. A field that is not listed has a term of ours, with its own name. */
const standard: Terms = {
  about: iri('schema:about'),
  actors: {
    '@id': 'schema:participant',
    '@context': { actor: iri('schema:participant'), role: 'schema:roleName' },
  },
  address: iri('schema:url'),
  alsoNamed: 'schema:alternateName',
  at: 'time:hasTime',
  concepts: iri('dcterms:subject'),
  convener: iri('schema:organizer'),
  coordinates: 'schema:geo',
  coSponsors: iri('schema:sponsor'),
  date: 'time:hasTime',
  description: 'schema:description',
  duration: 'time:hasTemporalDuration',
  earliest: typed('terms:earliest', 'xsd:date'),
  east: typed('terms:east', 'xsd:double'),
  edtf: typed('rdf:value', 'http://id.loc.gov/datatypes/edtf/EDTF'),
  end: typed('schema:endDate', 'xsd:dateTime'),
  family: 'schema:familyName',
  gist: 'schema:abstract',
  given: 'schema:givenName',
  gloss: 'skos:definition',
  goldstein: typed('terms:goldstein', 'xsd:double'),
  holder: iri('schema:provider'),
  identifiers: '@nest',
  issued: typed('dcterms:issued', 'xsd:date'),
  iso: typed('rdf:value', 'xsd:duration'),
  language: 'dcterms:language',
  latest: typed('terms:latest', 'xsd:date'),
  latitude: typed('schema:latitude', 'xsd:double'),
  longitude: typed('schema:longitude', 'xsd:double'),
  members: inverseOf('schema:parentOrganization'),
  more: iri('schema:url'),
  name: 'schema:name',
  nameParts: '@nest',
  nativeNames: { '@id': 'skosxl:altLabel', '@context': { name: 'skosxl:literalForm' } },
  north: typed('terms:north', 'xsd:double'),
  notes: { '@id': 'skos:note', '@context': { about: 'terms:about', text: 'rdf:value' } },
  pages: 'schema:pagination',
  parent: iri('schema:parentOrganization'),
  people: iri('schema:mentions'),
  period: 'dcterms:temporal',
  periodCovered: 'dcterms:temporal',
  position: 'schema:position',
  publisher: iri('schema:publisher'),
  quotations: inverseOf('terms:claim'),
  reference: iri('prov:wasDerivedFrom'),
  related: iri('skos:related'),
  role: 'schema:roleName',
  saidBy: { '@id': 'prov:qualifiedAttribution', '@context': { actor: iri('prov:agent') } },
  share: typed('terms:share', 'xsd:double'),
  south: typed('terms:south', 'xsd:double'),
  speaker: iri('prov:wasAttributedTo'),
  stance: { '@id': 'terms:stance', '@context': { holder: iri('terms:holder') } },
  start: typed('schema:startDate', 'xsd:dateTime'),
  statement: 'schema:text',
  states: iri('schema:containedInPlace'),
  summary: 'schema:description',
  tellers: { '@id': 'prov:qualifiedAttribution', '@context': { speaker: iri('prov:agent') } },
  term: 'skos:prefLabel',
  text: 'schema:text',
  themes: 'schema:keywords',
  title: 'schema:name',
  to: iri('dcterms:isReplacedBy'),
  value: 'schema:value',
  version: 'schema:version',
  west: typed('terms:west', 'xsd:double'),
  what: 'schema:description',
  where: {
    '@id': 'terms:where',
    '@context': {
      author: 'schema:author',
      date: 'terms:date',
      holder: 'terms:holder',
      publisher: 'schema:publisher',
    },
  },
  year: typed('schema:datePublished', 'xsd:gYear'),
}

/** Fields of a source whose names mean something else elsewhere. The context of a class is only for its own fields. */
const Source: Term = {
  '@id': 'terms:Source',
  '@context': {
    body: { '@id': 'terms:body', '@context': offsets },
    drafter: iri('schema:author'),
    paragraphs: { '@id': 'terms:paragraphs', '@context': offsets },
    uncited: { '@id': 'terms:uncited', '@context': offsets },
  },
}

/** What a node has besides the fields of its record. */
const added: Terms = {
  Annotation: 'oa:Annotation',
  Dataset: 'schema:Dataset',
  Entity: 'prov:Entity',
  Source,
  SpecificResource: 'oa:SpecificResource',
  TextPositionSelector: 'oa:TextPositionSelector',
  closeMatch: iri('skos:closeMatch'),
  creator: 'schema:creator',
  evidence: inverseOf('oa:hasBody'),
  hasSelector: { '@id': 'oa:hasSelector', '@context': offsets },
  hasSource: iri('oa:hasSource'),
  hasTarget: 'oa:hasTarget',
  isPartOf: iri('schema:isPartOf'),
  license: iri('schema:license'),
  location: iri('schema:location'),
  motivatedBy: iri('oa:motivatedBy'),
  primarySource: iri('prov:hadPrimarySource'),
  quotedFrom: iri('prov:wasQuotedFrom'),
  record: 'schema:subjectOf',
  rights: 'dcterms:rights',
  sameAs: iri('schema:sameAs'),
  specializationOf: iri('prov:specializationOf'),
}

export const terms: Terms = { ...references, ...standard, ...added }

/** The context of a dataset whose records’ addresses start from this homepage. */
export const contextOf = (homepage: string) => ({
  '@version': 1.1,
  '@base': `${homepage}r/`,
  '@vocab': prefixes.terms,
  ...prefixes,
  id: '@id',
  type: '@type',
  ...terms,
})
