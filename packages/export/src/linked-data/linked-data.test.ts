import { execFileSync, spawnSync } from 'node:child_process'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { className } from '@nkidp/schema/collections'
import { compareIds } from '@nkidp/schema/text'
import reader from 'jsonld'
import { Parser, Store, Writer, type Term } from 'n3'
import { describe, expect, test } from 'vitest'
import { jsonld } from '../formats/jsonld/index.ts'
import { nquads } from '../formats/nquads/index.ts'
import { turtle } from '../formats/turtle/index.ts'
import { installedDataset } from '../installed.ts'
import { datasets } from '../testing/datasets.ts'
import { everyValue, type Sent } from '../testing/every-value.ts'
import { textOf, wholeText } from '../testing/exported.ts'
import { dates, uncertainDates } from '../testing/hard-datasets.ts'
import { hostile } from '../testing/hostile.ts'
import { prefixes } from './context.ts'

const installed = installedDataset()

/** Canonical statements (RDFC-1.0), equal for equal graphs whatever their blank nodes are called. */
function canonical(statements: string): Promise<string> {
  const text =
    canonicalized.get(statements) ??
    reader.canonize(statements, { inputFormat: 'application/n-quads', algorithm: 'RDFC-1.0' })
  canonicalized.set(statements, text)
  return text
}
const canonicalized = new Map<string, Promise<string>>()

const statementsOf = (document: string) =>
  reader.toRDF(JSON.parse(document), { format: 'application/n-quads', safe: true })
const graphOf = (text: string) => new Store(new Parser().parse(text))
const thing = (id: string, { homepage } = installed.meta) => `${homepage}r/${id}/#this`
const full = (name: string): string =>
  name.replace(/^(\w+):/, (start, prefix) => ({ ...prefixes })[prefix as 'xsd'] ?? start)

/** The nodes and values at the end of a property path. */
const follow = (graph: Store, from: string | Term, path: string): readonly Term[] =>
  path
    .split('/')
    .reduce<readonly (string | Term)[]>(
      (reached, step) =>
        reached.flatMap((node) =>
          step.startsWith('^')
            ? graph.getSubjects(full(step.slice(1)), node, null)
            : graph.getObjects(node, full(step), null),
        ),
      [from],
    ) as readonly Term[]

describe.each(datasets)('%s', (_, dataset) => {
  /** A value as the graph has it. */
  const inGraph = ({ shape, value, to }: Sent): string => {
    if (to === 'rdf:type')
      return `${prefixes.terms}${className(value as Dataset['claims'][number]['type'])}`
    if (to.endsWith('oa:hasSource'))
      return dataset.sources.find(({ id }) => id === value)?.address ?? ''
    return shape.refersTo === undefined ? value : thing(value, dataset.meta)
  }
  const includes = (terms: readonly Term[], expected: string) =>
    terms.some(
      ({ value }) =>
        value === expected || (value.includes('E') && Number(value) === Number(expected)),
    )

  test.each([jsonld, turtle, nquads])(
    'n3 finds every value in $name at the property path of the format',
    async (format) => {
      const text = await wholeText(format, dataset)
      const graph = graphOf(format === jsonld ? await statementsOf(text) : text)
      const missing = everyValue(dataset, format.fields).filter((sent) => {
        const node = thing(sent.record.id, dataset.meta)
        return sent.to === 'the IRI of the node'
          ? graph.getQuads(node, null, null, null).length === 0
          : !includes(follow(graph, node, sent.to), inGraph(sent))
      })
      expect(missing.map(({ place, value, to }) => `${place} (${value}) at ${to}`)).toEqual([])
    },
  )

  test('the three formats are one graph', async () => {
    const expected = await canonical(await wholeText(nquads, dataset))
    const fromJson = await statementsOf(await wholeText(jsonld, dataset))
    const fromTurtle = new Parser().parse(await wholeText(turtle, dataset))
    expect(await canonical(fromJson)).toBe(expected)
    expect(await canonical(new Writer({ format: 'N-Quads' }).quadsToString(fromTurtle))).toBe(
      expected,
    )
  })

  test.skipIf(spawnSync('rapper', ['--version']).status !== 0).each([
    ['turtle', turtle],
    ['nquads', nquads],
  ])('rapper reads the same graph from %s', async (syntax, format) => {
    // It drops noncharacters such as U+FFFF.
    const chronology = dataset.chronology.filter(
      ({ title }) => !/\p{Noncharacter_Code_Point}/u.test(title),
    )
    const readable = dataset === hostile ? { ...dataset, chronology } : dataset
    const statements = execFileSync(
      'rapper',
      ['-q', '-i', syntax, '-o', 'ntriples', '-', 'http://example.org/'],
      { input: await wholeText(format, readable), encoding: 'utf8', maxBuffer: 2 ** 26 },
    )
    expect(await canonical(statements)).toBe(await canonical(await wholeText(nquads, readable)))
  })

  test('the JSON-LD can be part of an HTML page', async () => {
    expect(await wholeText(jsonld, dataset)).not.toContain('<')
  })
})

test.each(Object.entries(dates))('EDTF and days have their datatypes: %s', async (title, date) => {
  const graph = graphOf(await wholeText(nquads, uncertainDates))
  const [entry] = graph.getSubjects(full('schema:name'), `"${title}"`, null)
  const expectLiteral = (path: string, value: string | null | undefined, datatype: string) =>
    expect(
      follow(graph, entry?.value ?? '', path).map((term) => [
        term.value,
        'datatype' in term && term.datatype.value,
      ]),
    ).toEqual(value === null || value === undefined ? [] : [[value, full(datatype)]])
  const edtf = 'http://id.loc.gov/datatypes/edtf/EDTF'
  expectLiteral('time:hasTime/rdf:value', date.edtf, edtf)
  expectLiteral('time:hasTime/terms:earliest', date.earliest, 'xsd:date')
  expectLiteral('time:hasTime/terms:latest', date.latest, 'xsd:date')
  expectLiteral('time:hasTime/terms:told/rdf:value', date.told?.edtf, edtf)
  expectLiteral(
    'time:hasTime/time:hasTemporalDuration/rdf:value',
    date.duration?.iso,
    'xsd:duration',
  )
})

describe('the graph of the installed dataset', async () => {
  const { homepage, version, codingCaveat } = installed.meta
  const graph = graphOf(await wholeText(turtle, installed))
  const values = (from: string | Term, path: string) =>
    follow(graph, from, path)
      .map(({ value }) => value)
      .toSorted()

  test('relates a thing, the page about it, and the record in this version', () => {
    const state = `${homepage}r/zhou-enlai/#v${version}`
    expect(values(thing('zhou-enlai'), 'schema:subjectOf')).toEqual([state])
    expect(values(state, 'prov:specializationOf')).toEqual([`${homepage}r/zhou-enlai/`])
    expect(values(state, 'schema:isPartOf')).toEqual([`${homepage}#v${version}`])
    expect(values(`${homepage}#v${version}`, 'prov:specializationOf')).toEqual([homepage])
  })

  test('says which identifiers are the same as a thing, or close to it', () => {
    expect(values(thing('prc'), 'schema:sameAs')).toEqual([
      'http://www.wikidata.org/entity/Q148',
      'https://sws.geonames.org/1814991/',
    ])
    const close = installed.chronology.flatMap(({ id, identifiers }) =>
      identifiers?.wikidata?.match === 'close' ? [[id, identifiers.wikidata.value] as const] : [],
    )
    expect(close.length).toBeGreaterThan(0)
    for (const [id, item] of close) {
      expect(values(thing(id), 'skos:closeMatch')).toEqual([
        `http://www.wikidata.org/entity/${item}`,
      ])
      expect(values(thing(id), 'schema:sameAs')).toEqual([])
    }
  })

  test.each([
    ['schaefer-suspected-taiwan-bargain', 'prov:wasAttributedTo', thing('bernd-schaefer')],
    [
      'schaefer-suspected-taiwan-bargain',
      'schema:subjectOf/prov:hadPrimarySource',
      installed.sources[0]?.address,
    ],
    [
      'quotation-lips-and-teeth',
      'schema:subjectOf/prov:wasQuotedFrom',
      installed.sources[0]?.address,
    ],
  ])('attributes a record to its speaker and to the report: %s, %s', (id, path, expected) =>
    expect(values(thing(id), path)).toEqual([expected]),
  )

  /** The nodes that qualify a link, each as its values at these property paths, in no order. */
  const qualified = (from: string, path: string, ...parts: readonly string[]) =>
    inNoOrder(
      follow(graph, from, path).map((node) => parts.map((part) => values(node, part)[0] ?? null)),
    )
  const inNoOrder = (rows: readonly (readonly (string | null)[])[]) =>
    rows.toSorted((a, b) => compareIds(a.join(), b.join()))
  const notEmpty = <T>(items: readonly T[]): readonly T[] => {
    expect(items.length).toBeGreaterThan(0)
    return items
  }

  test('links each claim to what it tells, with who identifies the two', () => {
    for (const { id, chronology } of notEmpty(installed.claims.filter((claim) => claim.chronology)))
      expect(qualified(thing(id), 'terms:chronology', 'terms:entry', 'terms:basis')).toEqual(
        inNoOrder(chronology?.map(({ entry, basis }) => [thing(entry), basis]) ?? []),
      )
  })

  test('attributes each entry to its tellers, with basis and the date of each', () => {
    const parts = ['prov:agent', 'terms:attribution', 'terms:basis', 'time:hasTime/rdf:value']
    for (const { id, tellers } of installed.chronology)
      expect(qualified(thing(id), 'prov:qualifiedAttribution', ...parts)).toEqual(
        inNoOrder(
          tellers.map(({ speaker, attribution, basis, date }) => [
            speaker === undefined ? null : thing(speaker),
            attribution ?? null,
            basis,
            date?.edtf ?? null,
          ]),
        ),
      )
  })

  test('calls a place the location of an entry only if it happened there', () => {
    for (const { id, places = [] } of notEmpty(
      installed.chronology.filter((each) => each.places),
    )) {
      expect(qualified(thing(id), 'terms:places', 'terms:place', 'schema:roleName')).toEqual(
        inNoOrder(places.map(({ place, role }) => [thing(place), role])),
      )
      for (const [property, asked] of [
        ['schema:location', 'where'],
        ['schema:about', 'about'],
      ] as const)
        expect(values(thing(id), property)).toEqual(
          places
            .filter(({ role }) => role === asked)
            .map(({ place }) => thing(place))
            .toSorted(),
        )
    }
  })

  test('never says that two entries are the same', () => {
    const entries = new Set(installed.chronology.map(({ id }) => thing(id)))
    const isEntry = ({ value }: Term) => entries.has(value)
    const possible = installed.chronology.flatMap(({ id, relations = [] }) =>
      relations
        .filter(({ kind }) => kind === 'possibly-same')
        .map(({ entry, basis }) => ({ id, entry, basis })),
    )
    for (const { id, entry, basis } of notEmpty(possible))
      expect(
        qualified(thing(id), 'terms:relations', 'terms:kind', 'terms:entry', 'terms:basis'),
      ).toContainEqual(['possibly-same', thing(entry), basis])
    for (const property of ['owl:sameAs', 'schema:sameAs', 'skos:exactMatch', 'skos:closeMatch'])
      expect(
        graph.getQuads(null, full(property), null, null).filter(({ object }) => isEntry(object)),
      ).toEqual([])
  })

  test('tags a native name with its language', () => {
    const tags = follow(graph, thing('zhou-enlai'), 'skosxl:altLabel/skosxl:literalForm').map(
      (term) => ('language' in term ? [term.value, term.language.toLowerCase()] : []),
    )
    expect(tags).toContainEqual(['周恩来', 'zh-hans'])
  })

  test.each([jsonld, turtle, nquads])('has the coding caveat in $name', async (format) => {
    for (const selection of [undefined, ['chronology' as const]])
      expect(await textOf(format.files(installed, selection)[0])).toContain(codingCaveat)
  })
})
