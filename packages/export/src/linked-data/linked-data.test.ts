import { execFileSync, spawnSync } from 'node:child_process'
import jsonldReader from 'jsonld'
import { Parser, Store, Writer } from 'n3'
import type { Term } from 'n3'
import { className } from '@nkidp/schema/collections'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { describe, expect, test } from 'vitest'
import { madeUp } from '../testing/made-up.ts'
import { installedDataset } from '../installed.ts'
import { everyValue } from '../testing/every-value.ts'
import type { Sent } from '../testing/every-value.ts'
import { textOf, wholeText } from '../testing/exported.ts'
import { dates, uncertainDates } from '../testing/hard-datasets.ts'
import { hostile } from '../testing/hostile.ts'
import { prefixes } from './context.ts'
import { jsonld } from '../formats/jsonld/index.ts'
import { nquads } from '../formats/nquads/index.ts'
import { turtle } from '../formats/turtle/index.ts'

const installed = installedDataset()
const datasets = {
  installed,
  'made up': madeUp,
  'full of uncertain dates': uncertainDates,
  hostile,
}

/** By RDFC-1.0, so that equal graphs are equal texts whatever they call the nodes without a name. */
const canonical = (statements: string) =>
  jsonldReader.canonize(statements, { inputFormat: 'application/n-quads', algorithm: 'RDFC-1.0' })

const graphOf = (text: string) => new Store(new Parser().parse(text))
const thing = (id: string, { homepage } = installed.meta) => `${homepage}r/${id}/#this`
const full = (name: string): string =>
  name.replace(/^(\w+):/, (_, prefix: keyof typeof prefixes) => prefixes[prefix])

/** What stands at the end of a property path. */
const follow = (graph: Store, from: string, path: string): readonly Term[] =>
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

describe.each(Object.entries(datasets))('of the dataset that is %s', (_, dataset) => {
  /** A value as the graph has it. */
  const inGraph = ({ shape, value, to }: Sent): string => {
    if (to === 'rdf:type')
      return `${prefixes.terms}${className(value as Dataset['claims'][number]['type'])}`
    if (to.endsWith('oa:hasSource'))
      return dataset.sources.find(({ id }) => id === value)?.address ?? ''
    return shape.refersTo === undefined ? String(value) : thing(String(value), dataset.meta)
  }
  const arrived = (terms: readonly Term[], wanted: string) =>
    terms.some(
      ({ value }) => value === wanted || (value.includes('E') && Number(value) === Number(wanted)),
    )

  test.each([jsonld, turtle, nquads])(
    'n3 finds in $name every value of every record at the property path that the format gives',
    async (format) => {
      const text = await wholeText(format, dataset)
      const graph = graphOf(
        format === jsonld
          ? await jsonldReader.toRDF(JSON.parse(text), {
              format: 'application/n-quads',
              safe: true,
            })
          : text,
      )
      const missing = everyValue(dataset, format.fields).filter((sent) => {
        const node = thing(sent.record.id, dataset.meta)
        return sent.to === 'the IRI of the node'
          ? graph.getQuads(node, null, null, null).length === 0
          : !arrived(follow(graph, node, sent.to), inGraph(sent))
      })
      expect(missing.map(({ place, value, to }) => `${place} (${value}) at ${to}`)).toEqual([])
    },
  )

  test('the three forms are one graph', async () => {
    const [asJson, asTurtle, asQuads] = await Promise.all([
      wholeText(jsonld, dataset),
      wholeText(turtle, dataset),
      wholeText(nquads, dataset),
    ])
    const expected = await canonical(asQuads)
    expect(
      await canonical(
        await jsonldReader.toRDF(JSON.parse(asJson), { format: 'application/n-quads', safe: true }),
      ),
    ).toBe(expected)
    expect(
      await canonical(
        new Writer({ format: 'N-Quads' }).quadsToString(new Parser().parse(asTurtle)),
      ),
    ).toBe(expected)
  })

  test.skipIf(spawnSync('rapper', ['--version']).status !== 0).each([
    [turtle, 'turtle'],
    [nquads, 'nquads'],
  ])('rapper reads the same graph from $name', async (format, syntax) => {
    // It drops U+FFFF and its like, which Unicode has for no character.
    const readable = {
      ...dataset,
      chronology: dataset.chronology.filter(
        ({ title }) => !/\p{Noncharacter_Code_Point}/u.test(title),
      ),
    }
    const statements = execFileSync(
      'rapper',
      ['-q', '-i', syntax, '-o', 'ntriples', '-', 'http://example.org/'],
      { input: await wholeText(format, readable), encoding: 'utf8', maxBuffer: 2 ** 26 },
    )
    expect(await canonical(statements)).toBe(await canonical(await wholeText(nquads, readable)))
  })

  test('the JSON-LD can stand in a page of HTML', async () => {
    expect(await wholeText(jsonld, dataset)).not.toContain('<')
  })
})

test.each(Object.entries(dates))(
  '%s: EDTF and days have their datatypes, and what is not known has no statement',
  async (title, date) => {
    const graph = graphOf(await wholeText(nquads, uncertainDates))
    const literals = (path: string) =>
      graph
        .getSubjects(full('schema:name'), `"${title}"`, null)
        .flatMap((entry) =>
          follow(graph, entry.value, path).map((term) => [
            term.value,
            'datatype' in term && term.datatype.value,
          ]),
        )
    const day = (text: string | null | undefined) =>
      text === null || text === undefined ? [] : [[text, full('xsd:date')]]
    const edtf = (text: string | null | undefined) =>
      text === null || text === undefined ? [] : [[text, 'http://id.loc.gov/datatypes/edtf/EDTF']]
    expect(literals('time:hasTime/rdf:value')).toEqual(edtf(date.edtf))
    expect(literals('time:hasTime/terms:earliest')).toEqual(day(date.earliest))
    expect(literals('time:hasTime/terms:latest')).toEqual(day(date.latest))
    expect(literals('time:hasTime/terms:told/rdf:value')).toEqual(edtf(date.told?.edtf))
    expect(literals('time:hasTime/time:hasTemporalDuration/rdf:value')).toEqual(
      date.duration === undefined ? [] : [[date.duration.iso, full('xsd:duration')]],
    )
  },
)

describe('the graph of the installed dataset', async () => {
  const { homepage, version, codingCaveat } = installed.meta
  const graph = graphOf(await wholeText(turtle, installed))
  const values = (from: string, path: string) =>
    follow(graph, from, path)
      .map(({ value }) => value)
      .toSorted()

  test('names a thing, the page about it, and the record in this version apart, and says how they hang together', () => {
    const state = `${homepage}r/zhou-enlai/#v${version}`
    expect(values(thing('zhou-enlai'), 'schema:subjectOf')).toEqual([state])
    expect(values(state, 'prov:specializationOf')).toEqual([`${homepage}r/zhou-enlai/`])
    expect(values(state, 'schema:isPartOf')).toEqual([`${homepage}#v${version}`])
    expect(values(`${homepage}#v${version}`, 'prov:specializationOf')).toEqual([homepage])
  })

  test('says that a thing is the same as what identifies it elsewhere, or close to it', () => {
    expect(values(thing('prc'), 'schema:sameAs')).toEqual([
      'http://www.wikidata.org/entity/Q148',
      'https://sws.geonames.org/1814991/',
    ])
    const close = installed.chronology.filter(
      ({ identifiers }) => identifiers?.wikidata?.match === 'close',
    )
    expect(close.length).toBeGreaterThan(0)
    for (const { id, identifiers } of close) {
      expect(values(thing(id), 'skos:closeMatch')).toEqual([
        `http://www.wikidata.org/entity/${identifiers?.wikidata?.value}`,
      ])
      expect(values(thing(id), 'schema:sameAs')).toEqual([])
    }
  })

  test('attributes a claim to its speaker, and traces each record to the page', () => {
    const address = installed.sources[0]?.address
    expect(values(thing('schaefer-suspected-taiwan-bargain'), 'prov:wasAttributedTo')).toEqual([
      thing('bernd-schaefer'),
    ])
    expect(
      values(thing('schaefer-suspected-taiwan-bargain'), 'schema:subjectOf/prov:hadPrimarySource'),
    ).toEqual([address])
    expect(
      values(thing('quotation-lips-and-teeth'), 'schema:subjectOf/prov:wasQuotedFrom'),
    ).toEqual([address])
  })

  test('tags a native name with its language', () => {
    const tags = follow(graph, thing('zhou-enlai'), 'skosxl:altLabel/skosxl:literalForm').map(
      (term) => ('language' in term ? [term.value, term.language.toLowerCase()] : []),
    )
    expect(tags).toEqual(expect.arrayContaining([['周恩来', 'zh-hans']]))
  })

  test.each([jsonld, turtle, nquads])(
    'has the caveat of the event codes in $name, also beside the chronology alone',
    async (format) => {
      for (const collections of [undefined, ['chronology' as const]])
        expect(await textOf(format.files(installed, collections)[0])).toContain(codingCaveat)
    },
  )
})

test.each([jsonld, turtle, nquads])(
  '$name has a file for each chosen collection, with its records',
  async (format) => {
    const files = format.files(installed, ['states', 'claims'])
    expect(files.map(({ name, records }) => [name, records])).toEqual([
      [`states.${format.extension}`, installed.states.length],
      [`claims.${format.extension}`, installed.claims.length],
    ])
    const text = await textOf(files[0])
    for (const { id } of installed.states) expect(text).toContain(`${id}/#this`)
  },
)
