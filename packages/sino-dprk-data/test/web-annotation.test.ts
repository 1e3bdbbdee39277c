import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom'
import * as textPosition from 'dom-anchor-text-position'
import * as textQuote from 'dom-anchor-text-quote'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { evidenceOf } from '@nkidp/schema/text'
import { toWebAnnotation, verify, type WebAnnotationTarget } from '../src/evidence.ts'
import { get, meta, sources, type AnyRecord } from '../src/index.ts'
import { records } from '../src/records.ts'
import { evidenceIn, recordOn, reports } from './copies.ts'

const annotated = records.filter((record) => evidenceOf(record).length > 0)

test('an annotation links each span to the permanent address of the record', async () => {
  for (const record of annotated) {
    const { target, ...annotation } = await toWebAnnotation(record)
    const address = `${meta.homepage}r/${record.id}/#v${meta.version}`
    expect(annotation).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      body: [{ type: 'SpecificResource', source: address }, { type: 'TextualBody' }],
    })
    expect(new URL(annotation.id).href).not.toBe(address)
    expect(target).toEqual(
      evidenceOf(record).map(({ start, end }) => ({
        type: 'SpecificResource',
        source: sources[0]?.address,
        selector: [
          { type: 'TextPositionSelector', start, end },
          {
            type: 'FragmentSelector',
            conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
            value: `char=${start},${end}`,
          },
        ],
      })),
    )
  }
})

test('a record of another dataset has its address there', async () => {
  const record = get('pyongyang')
  const dataset = {
    meta: { ...meta, homepage: 'https://example.org/', version: '9.8.7' },
    redirects: [],
    sources: sources.map((source) => ({ ...source, address: 'https://example.org/page' })),
  }
  expect(await toWebAnnotation(record, undefined, dataset)).toMatchObject({
    id: 'https://example.org/r/pyongyang/#v9.8.7-evidence',
    target: [{ source: 'https://example.org/page' }],
  })
})

test('ids of annotations are unique', async () => {
  const ids = await Promise.all(annotated.map(async (record) => (await toWebAnnotation(record)).id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('a quotation has the words and their context as in the copy, and cuts no character', async () => {
  const around = '🏮'.repeat(20)
  const copy = `a${around}ﬁrst\u00a0“light”${around}a`
  const start = copy.indexOf('ﬁ')
  const {
    target: [target],
  } = await toWebAnnotation(recordOn(evidenceIn('first "light"', 0, 13)), copy)
  expect(target?.selector).toEqual([
    { type: 'TextPositionSelector', start: 21, end: 33 },
    {
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
      value: 'char=21,33',
    },
    {
      type: 'TextQuoteSelector',
      exact: copy.slice(start, start + 12),
      prefix: '🏮'.repeat(16),
      suffix: '🏮'.repeat(16),
    },
  ])
  const {
    target: [uneven],
  } = await toWebAnnotation(
    recordOn(evidenceIn('first "light"', 0, 13)),
    copy.replace('ﬁ', '.ﬁ').replace('”', '”.'),
  )
  expect(uneven?.selector.at(-1)).toMatchObject({
    prefix: `${'🏮'.repeat(15)}.`,
    suffix: `.${'🏮'.repeat(15)}`,
  })
})

describe('rejects', () => {
  const reference = records.find(({ type }) => type === 'reference')!
  test.each<[string, () => Promise<unknown>, typeof RangeError | typeof TypeError, string]>([
    [
      'a record without evidence',
      () => toWebAnnotation(reference),
      RangeError,
      `${reference.id} cites a reference and no span of the report`,
    ],
    [
      'a copy without the words',
      () => toWebAnnotation(get('pyongyang'), 'Another page.'),
      RangeError,
      'the copy lacks the words of 1 of the spans of pyongyang; verify(copy) lists them',
    ],
    [
      'an id in place of a record',
      () => toWebAnnotation('pyongyang' as never),
      TypeError,
      'expected a record with an id, received "pyongyang"',
    ],
    [
      'a number as a copy',
      () => toWebAnnotation(get('pyongyang'), 7 as never),
      TypeError,
      'expected the text of a copy of the report, received 7',
    ],
  ])('%s', async (_, annotate, kind, message) => {
    await expect(annotate()).rejects.toThrow(kind)
    await expect(annotate()).rejects.toThrow(message)
  })
})

/** The selectors of each span of a record, with the span that `verify` finds. */
async function annotatedSpans(record: AnyRecord, copy: string) {
  const { target } = await toWebAnnotation(record, copy)
  const {
    records: [verified],
  } = await verify(copy, [record])
  return target.map((each, index) => ({ ...selectors(each), span: verified?.spans[index] }))
}

function selectors({ selector }: WebAnnotationTarget) {
  const position = selector.find((each) => each.type === 'TextPositionSelector')!
  const quote = selector.find((each) => each.type === 'TextQuoteSelector')!
  return { position, quote }
}

async function all(ranges: AsyncIterable<FoundRange>): Promise<FoundRange[]> {
  const found: FoundRange[] = []
  for await (const range of ranges) found.push(range)
  return found
}

// The library expects these globals of browsers.
beforeAll(() => {
  const { Node, NodeFilter } = new JSDOM('').window
  vi.stubGlobal('Node', Node)
  vi.stubGlobal('NodeFilter', NodeFilter)
})
afterAll(() => void vi.unstubAllGlobals())

/** A document with this text, split into elements. */
function documentOf(text: string) {
  const escaped = (part: string) => part.replace(/[&<]/g, (char) => `&#${char.charCodeAt(0)};`)
  const words = text.split(/(?<= )/)
  const html = words
    .map((word, index) =>
      index % 7 === 3
        ? `<b>${escaped(word)}</b>`
        : index % 11 === 5
          ? `<i><span>${escaped(word)}</span></i>`
          : escaped(word),
    )
    .join('')
  const root = new JSDOM(`<!doctype html><body><pre>\n${html}</pre>`).window.document.querySelector(
    'pre',
  )
  expect(root.textContent).toBe(text)
  return root
}

const everyFourth = (_: unknown, index: number) => index % 4 === 0

describe.each(reports)(
  'in a document with $name after characters outside the basic plane',
  ({ text, records: of }) => {
    const copy = `🏮🀄 𝔐𝔢𝔫𝔲 🏮\n\n${text}`
    const root = documentOf(copy)
    // Every fourth, because each is searched in the whole text several times.
    const sample = of.filter((record) => evidenceOf(record).length > 0).filter(everyFourth)
    const annotated = Promise.all(sample.map((record) => annotatedSpans(record, copy)))
    const spans = async () => (await annotated).flat()

    test('@apache-annotator/dom finds the spans by quotation', async () => {
      for (const { quote, span } of (await spans()).filter(everyFourth)) {
        const found = await all(createTextQuoteSelectorMatcher(quote)(root))
        expect(found.map((range) => textPosition.fromRange(root, range))).toEqual([
          span?.state === 'relocated' && span.utf16,
        ])
      }
    })

    test('dom-anchor-text-position finds the spans by offsets in UTF-16 code units', async () => {
      for (const { quote, span } of await spans()) {
        expect(span).toMatchObject({ state: 'relocated' })
        if (span?.state === 'relocated')
          expect(textPosition.toRange(root, span.utf16).toString()).toBe(quote.exact)
      }
    })

    test('dom-anchor-text-quote finds the spans by quotation, with the position as a hint', async () => {
      for (const { position, quote, span } of await spans()) {
        expect(textQuote.toTextPosition(root, quote, { hint: position.start })).toEqual(
          span?.state === 'relocated' && span.utf16,
        )
      }
    })
  },
)
