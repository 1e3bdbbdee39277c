import { className, type CollectionName, type RecordType } from '@nkidp/schema/collections'
import type { Dataset, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { everyField } from '../fields.ts'

/**
 * Three IRIs: the page about a record in any version; what the record is about, a fragment of the page, since a person is
 * not a page; and the record in one version, its permanent address.
 */
const pageOf = (id: string): string => `${id}/`
const thing = (id: string): string => `${pageOf(id)}#this`
const stateOf = (id: string, version: string): string => `${pageOf(id)}#v${version}`

/** The standard classes, besides ours. */
const classes: Readonly<Record<RecordType, string>> = {
  event: 'schema:Event',
  speaker: 'schema:Role',
  person: 'schema:Person',
  organization: 'schema:Organization',
  state: 'schema:Country',
  place: 'schema:Place',
  concept: 'skos:Concept',
  document: 'schema:CreativeWork',
  'chronology-entry': 'schema:Event',
  claim: 'schema:Claim',
  quotation: 'schema:Quotation',
  source: 'schema:WebPage',
  reference: 'schema:CreativeWork',
  redirect: 'prov:Entity',
}

type Node = Readonly<Record<string, unknown>>

/**
 * A record as a node of the graph: its fields describe the thing; its evidence, its reference and the notes of its
 * editors belong to the record in this version.
 */
export function nodeOf(
  record: PublishedRecord,
  collection: CollectionName,
  { meta, sources }: Dataset,
): Node {
  const { id, type } = record
  const { evidence, notes, reference, ...fields } = linked(record, collection) as Record<
    string,
    unknown
  >
  const state = stateOf(id, meta.version)
  const spans = ('evidence' in record && record.evidence) || []
  const addressOf = (source: string) =>
    sources.find((each) => each.id === source)?.address ?? thing(source)
  const pages = [...new Set(spans.map(({ source }) => addressOf(source)))]
  return {
    ...fields,
    id: thing(id),
    type: [className(type), classes[type]],
    ...linksOf(record),
    ...('places' in record && placesOf(record.places)),
    record: {
      id: state,
      type: 'Entity',
      version: meta.version,
      specializationOf: pageOf(id),
      isPartOf: datasetIri(meta),
      ...(type === 'quotation' ? { quotedFrom: pages } : { primarySource: pages }),
      reference,
      notes,
      evidence: evidence && {
        id: `${state}-evidence`,
        type: 'Annotation',
        motivatedBy: 'http://www.w3.org/ns/oa#linking',
        hasTarget: spans.map(({ source, start, end, ...rest }) => ({
          type: 'SpecificResource',
          hasSource: addressOf(source),
          hasSelector: { type: 'TextPositionSelector', start, end },
          ...rest,
        })),
      },
    },
  }
}

/** Where a field of a record is in its node; undefined for the id, which names the node. */
export function placeOf(path: readonly string[]): readonly string[] | undefined {
  const [first = '', ...rest] = path
  const last = rest.at(-1) ?? ''
  if (first === 'id') return undefined
  if (first === 'notes' || first === 'reference') return ['record', ...path]
  if (first !== 'evidence') return path
  const target = ['record', 'evidence', 'hasTarget']
  if (last === 'source') return [...target, 'hasSource']
  return ['start', 'end'].includes(last) ? [...target, 'hasSelector', last] : [...target, ...rest]
}

export const datasetIri = ({ homepage, version }: Dataset['meta']): string =>
  `${homepage}#v${version}`

const references = new Set(
  everyField()
    .filter(({ shape }) => shape.refersTo !== undefined)
    .map(({ collection, field }) => `${collection}.${field}`),
)

/** A value with each id as an IRI and each native name tagged with its language. */
function linked(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => linked(item, `${path}.*`))
  if (typeof value !== 'object' || value === null)
    return references.has(path) ? thing(String(value)) : value
  const node: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, linked(member, `${path}.${name}`)]),
  )
  return path.endsWith('.nativeNames.*')
    ? { ...node, name: { '@value': node['name'], '@language': node['language'] } }
    : node
}

/** The places of an entry as statements of their own: only where it happened is its location. */
function placesOf(places: PublishedRecord<'chronology'>['places'] = []): Node {
  const inRole = (role: (typeof places)[number]['role']) =>
    places.filter((each) => each.role === role).map(({ place }) => thing(place))
  return { location: inRole('where'), about: inRole('about') }
}

/** The IRIs of what an identifier scheme identifies. */
const iris: Readonly<Record<string, (value: string) => string>> = {
  wikidata: (item) => `http://www.wikidata.org/entity/${item}`,
  geonames: (number) => `https://sws.geonames.org/${number}/`,
  ror: (address) => address,
}

function linksOf(record: PublishedRecord): Node {
  const identifiers: Readonly<
    Record<
      string,
      { readonly value?: string | number; readonly match?: 'close' | undefined } | undefined
    >
  > = ('identifiers' in record && record.identifiers) || {}
  const where = (match?: 'close') =>
    Object.entries(identifiers).flatMap(([scheme, identifier]) =>
      identifier && identifier.match === match
        ? (iris[scheme]?.(String(identifier.value)) ?? [])
        : [],
    )
  return { sameAs: where(), closeMatch: where('close') }
}
