import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { canonicalJson } from '@nkidp/schema/json'
import { build } from 'esbuild'
import fc from 'fast-check'
import { chromium } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { fingerprintRecord, verify, verifyDataset } from '../src/evidence.ts'
import * as data from '../src/index.ts'
import { collectionNames, meta } from '../src/index.ts'
import type { AnyRecord, Dataset } from '../src/index.ts'
import { records } from '../src/records.ts'
import { chromiumLaunchOptions } from '@nkidp/test-browser'
import { pages } from './copies.ts'
import type { Page } from './copies.ts'

const parsed = () =>
  JSON.parse(readFileSync(new URL('../json/dataset.json', import.meta.url), 'utf8')) as Dataset

type Json = { [member: string]: Json } | Json[] | string | number | boolean | null

/** The same value, with the members of every object in reverse. */
const turned = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(turned)
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, turned(member)]),
      )
    : value
}

/** Every place in a value where something stands that has no parts. */
function* leaves(
  value: Json,
  path: readonly (string | number)[] = [],
): Generator<readonly (string | number)[]> {
  if (typeof value !== 'object' || value === null) yield path
  else for (const [name, member] of Object.entries(value)) yield* leaves(member, [...path, name])
}

describe('verifyDataset', () => {
  test.each([
    ['the installed package', data as Dataset],
    ['dataset.json', parsed()],
  ])('%s is what it says it is', async (_, dataset) => {
    expect(await verifyDataset(dataset)).toEqual({
      ok: true,
      recorded: meta.fingerprint,
      computed: meta.fingerprint,
      miscounted: [],
    })
  })

  test('the order of records and of fields does not matter', async () => {
    const lists = collectionNames.filter((name) => name !== 'event')
    const shuffles = fc.tuple(
      ...lists.map((name) =>
        fc.shuffledSubarray([...data[name]], { minLength: data[name].length }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(shuffles, async (shuffled) => {
        const dataset = {
          ...data,
          ...Object.fromEntries(lists.map((name, index) => [name, shuffled[index]])),
        }
        expect(await verifyDataset(dataset)).toMatchObject({ ok: true })
      }),
      { numRuns: 20 },
    )
    expect(
      await verifyDataset(turned(parsed() as unknown as Json) as unknown as Dataset),
    ).toMatchObject({ ok: true })
  })

  const { meta: _meta, ...collections } = parsed()
  const places = [...leaves(collections as unknown as Json)]

  test('any change to a record is found', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null)),
        async (path, replacement) => {
          const dataset = parsed()
          const holder = path
            .slice(0, -1)
            .reduce<Json>(
              (value, step) => (value as Record<string | number, Json>)[step] ?? null,
              dataset as unknown as Json,
            ) as Record<string | number, Json>
          const last = path.at(-1) ?? ''
          fc.pre(holder[last] !== replacement && (last !== 'id' || typeof replacement === 'string'))
          holder[last] = replacement
          const { ok, recorded, computed } = await verifyDataset(dataset)
          expect({ ok, recorded }).toEqual({ ok: false, recorded: meta.fingerprint })
          expect(computed).not.toBe(recorded)
        },
      ),
    )
  })

  test('a record too few, and one too many, are counted too', async () => {
    const { claims } = data
    expect(await verifyDataset({ ...data, claims: claims.slice(1) })).toMatchObject({
      ok: false,
      miscounted: [
        { collection: 'claims', recorded: meta.counts.claims, found: meta.counts.claims - 1 },
      ],
    })
    expect(
      await verifyDataset({ ...data, claims: [...claims, ...claims.slice(0, 1)] }),
    ).toMatchObject({ ok: false, miscounted: [{ found: meta.counts.claims + 1 }] })
  })

  test('a false record of the fingerprint, or of a count, is found', async () => {
    expect(
      await verifyDataset({ ...data, meta: { ...meta, fingerprint: '0'.repeat(64) } }),
    ).toMatchObject({ ok: false, recorded: '0'.repeat(64), computed: meta.fingerprint })
    expect(
      await verifyDataset({ ...data, meta: { ...meta, counts: { ...meta.counts, people: 7 } } }),
    ).toMatchObject({
      ok: false,
      computed: meta.fingerprint,
      miscounted: [{ collection: 'people', recorded: 7 }],
    })
  })

  const { claims: _claims, ...withoutClaims } = parsed()
  test.each([
    [undefined, 'found undefined'],
    ['{}', 'found the text "{}"'],
    [data.people, 'found a list'],
    [{}, 'meta.fingerprint, meta.counts, event, speakers, '],
    [withoutClaims, ': claims missing or wrong'],
    [{ ...data, people: [{}] }, ': people missing or wrong'],
    [{ ...data, event: [] }, ': event missing or wrong'],
    [{ ...data, meta: null }, ': meta.fingerprint, meta.counts missing or wrong'],
  ])(
    'what is no dataset is refused, and all that is missing named (%#)',
    async (value, message) => {
      await expect(verifyDataset(value as Dataset)).rejects.toThrow(TypeError)
      await expect(verifyDataset(value as Dataset)).rejects.toThrow(message)
    },
  )

  test('whatever the value, it is refused in our words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (value) => {
        await expect(verifyDataset(value as Dataset)).rejects.toThrow(
          /^expected a dataset, as in json\/dataset\.json, found /,
        )
      }),
    )
  })
})

describe('fingerprintRecord', () => {
  test('it is the SHA-256 of the record’s canonical JSON, as Node computes it', async () => {
    for (const record of records)
      expect(await fingerprintRecord(record)).toBe(
        createHash('sha256').update(canonicalJson(record)).digest('hex'),
      )
  })

  test('each record has its own, whatever the order of its fields', async () => {
    const fingerprints = await Promise.all(
      records.map((record) =>
        fingerprintRecord(turned(record as unknown as Json) as unknown as AnyRecord),
      ),
    )
    expect(new Set(fingerprints).size).toBe(records.length)
    expect(fingerprints).toEqual(await Promise.all(records.map(fingerprintRecord)))
  })

  test.each([undefined, null, 'prc', [], {}])('%j is no record', async (value) => {
    await expect(fingerprintRecord(value as AnyRecord)).rejects.toThrow(
      /^expected a record, which has an id, found /,
    )
  })
})

const browser = await chromiumLaunchOptions()
  .then((options) => chromium.launch(options))
  .catch(() => undefined)
afterAll(() => browser?.close())

const [{ text: copy }] = pages.slice(-1) as [Page]

/** What an expression gives in a page at this address, with `evidence`, `dataset`, `copy` and the code of `evidence` at hand; nothing leaves the machine. */
async function evaluatedAt(address: string, expression: string): Promise<unknown> {
  const entry = fileURLToPath(new URL('../src/evidence.ts', import.meta.url))
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'evidence',
    platform: 'browser',
  })
  const page = await browser?.newPage()
  await page?.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  )
  await page?.goto(address)
  const code = outputFiles[0]?.text ?? ''
  await page?.addScriptTag({ content: code })
  await page?.addScriptTag({
    content: `const [dataset, copy, code] = ${JSON.stringify([parsed(), copy, code]).replaceAll('</', '<\\/')}`,
  })
  return page?.evaluate(expression)
}

const inWorker = `new Promise((resolve) => {
  const answer = '; onmessage = ({ data }) => evidence.verify(data).then(postMessage)'
  const worker = new Worker(URL.createObjectURL(new Blob([code, answer])))
  worker.onmessage = ({ data }) => resolve(data)
  worker.postMessage(copy)
})`

describe.skipIf(browser === undefined)('in a browser', () => {
  test('verifyDataset says what it says in Node', async () => {
    expect(await evaluatedAt('https://example.org/', 'evidence.verifyDataset(dataset)')).toEqual(
      await verifyDataset(data),
    )
  })

  test.each([
    ['page', 'evidence.verify(copy)'],
    ['worker', inWorker],
  ])('verify says in a %s what it says in Node', async (_, expression) => {
    expect(await evaluatedAt('https://example.org/', expression)).toEqual(await verify(copy))
  })

  test('a page that is not secure has no Web Crypto, and is told so', async () => {
    expect(
      await evaluatedAt('http://example.org/', 'evidence.verifyDataset(dataset).catch(String)'),
    ).toBe(
      'Error: there is no Web Crypto here: a page has it when it is loaded over https or from localhost',
    )
  })
})
