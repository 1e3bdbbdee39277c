import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { canonicalJson } from '@nkidp/schema/json'
import { browserTest } from '@nkidp/test-browser'
import { onceWrong } from '@nkidp/schema/testing'
import { build } from 'esbuild'
import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fingerprintRecord, verify, verifyDataset } from '../src/evidence.ts'
import * as data from '../src/index.ts'
import { collectionNames, meta, type AnyRecord, type Dataset } from '../src/index.ts'
import { records } from '../src/records.ts'
import { reports } from './copies.ts'

const json = readFileSync(new URL('../fixture/json/dataset.json', import.meta.url), 'utf8')
const parsed = () => JSON.parse(json) as Dataset

/** The same value with the members of each object reversed. */
const reversed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).reverse())
      : part,
  ) as T

type Path = readonly string[]

/** The path of each value without parts. */
const leaves = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]))
    : [path]

describe('verifyDataset', () => {
  test('ignores the order of records and of fields', async () => {
    const lists = collectionNames.filter((name) => name !== 'event')
    const shuffles = fc.tuple(
      ...lists.map((name) =>
        fc.shuffledSubarray([...data[name]], { minLength: data[name].length }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(shuffles, async (shuffled) => {
        const collections = Object.fromEntries(lists.map((name, at) => [name, shuffled[at]]))
        expect(await verifyDataset({ ...data, ...collections })).toMatchObject({ ok: true })
      }),
      { numRuns: 20 },
    )
    expect(await verifyDataset(reversed(parsed()))).toMatchObject({ ok: true })
  })

  test('detects any change of a record', async () => {
    const { meta: _meta, ...collections } = parsed()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...leaves(collections)),
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null)),
        async (path, replacement) => {
          const dataset = parsed()
          const last = path.at(-1) ?? ''
          const parent = path
            .slice(0, -1)
            .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], dataset)
          const object = parent as Record<string, unknown>
          fc.pre(object[last] !== replacement && (last !== 'id' || typeof replacement === 'string'))
          object[last] = replacement
          const { ok, recorded, computed } = await verifyDataset(dataset)
          expect({ ok, recorded }).toEqual({ ok: false, recorded: meta.fingerprint })
          expect(computed).not.toBe(recorded)
        },
      ),
    )
  })

  const { claims } = data
  const { counts, fingerprint } = meta
  const tooFew = { recorded: counts.claims, found: counts.claims - 1 }
  test.each<[string, object, object]>([
    [
      'a missing record',
      { claims: claims.slice(1) },
      { miscounted: [{ collection: 'claims', ...tooFew }] },
    ],
    [
      'a repeated record',
      { claims: [...claims, ...claims.slice(0, 1)] },
      { miscounted: [{ found: counts.claims + 1 }] },
    ],
    [
      'a wrong fingerprint in meta',
      { meta: { ...meta, fingerprint: '0'.repeat(64) } },
      { recorded: '0'.repeat(64), computed: fingerprint },
    ],
    [
      'a wrong count in meta',
      { meta: { ...meta, counts: { ...counts, people: 7 } } },
      { computed: fingerprint, miscounted: [{ collection: 'people', recorded: 7 }] },
    ],
  ])('detects %s', async (_, change, expected) => {
    expect(await verifyDataset({ ...data, ...change })).toMatchObject({ ok: false, ...expected })
  })

  const { claims: _claims, ...withoutClaims } = parsed()
  test.each([
    [undefined, ', received nothing'],
    ['{}', ', received "{}"'],
    [data.people, ', received a list'],
    [{}, '; missing or invalid: meta.fingerprint, meta.counts, event, speakers, '],
    [withoutClaims, '; missing or invalid: claims'],
    [{ ...data, people: [{}] }, '; missing or invalid: people'],
    [{ ...data, event: [] }, '; missing or invalid: event'],
    [{ ...data, meta: null }, '; missing or invalid: meta.fingerprint, meta.counts'],
  ])('rejects what is not a dataset and lists what is missing (%#)', async (value, message) => {
    const rejected = expect(verifyDataset(value as Dataset)).rejects
    await rejected.toThrow(TypeError)
    await rejected.toThrow(`expected a dataset as in json/dataset.json${message}`)
  })

  test('rejects any other value with the same message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withNullPrototype: true }), async (value) => {
        await expect(verifyDataset(value as Dataset)).rejects.toThrow(
          /^expected a dataset as in json\/dataset\.json[,;] /,
        )
      }),
    )
  })
})

describe('fingerprintRecord', () => {
  test('is the SHA-256 of the canonical JSON, different for each record', async () => {
    const fingerprints = await Promise.all(records.map(fingerprintRecord))
    expect(fingerprints).toEqual(records.map((record) => hash('sha256', canonicalJson(record))))
    expect(new Set(fingerprints).size).toBe(records.length)
    expect(await Promise.all(reversed(records).map(fingerprintRecord))).toEqual(fingerprints)
  })

  test.each([undefined, null, 'prc', [], {}])('rejects %j', async (value) => {
    await expect(fingerprintRecord(value as AnyRecord)).rejects.toThrow(
      /^expected a record with an id, received /,
    )
  })
})

const copy = reports.at(-1)?.text ?? ''

/** The code of `evidence`, which defines it as a global. */
async function bundledEvidence(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../fixture/src/evidence.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'evidence',
    platform: 'browser',
  })
  return outputFiles[0]?.text ?? ''
}

/** What an expression gives on a page with `evidence`, `dataset`, `copy` and the code of `evidence`. No request leaves the machine. */
async function evaluatedAt(browser: Browser, address: string, expression: string) {
  const page = await browser.newPage()
  await page.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  )
  await page.goto(address)
  const code = await bundledEvidence()
  await page.addScriptTag({ content: code })
  await page.addScriptTag({
    content: `const [dataset, copy, code] = ${JSON.stringify([parsed(), copy, code]).replaceAll('</', '<\\/')}`,
  })
  return page.evaluate<unknown>(expression)
}

const inWorker = `new Promise((resolve) => {
  const answer = '; onmessage = ({ data }) => evidence.verify(data).then(postMessage)'
  const worker = new Worker(URL.createObjectURL(new Blob([code, answer])))
  worker.onmessage = ({ data }) => resolve(data)
  worker.postMessage(copy)
})`

test('in jsdom, which has no Web Crypto, the error says what to provide, and providing it helps', async () => {
  onceWrong('Jest with jsdom', 'no `crypto.subtle`', 'an error that says what to provide')
  const { window } = new JSDOM('', { runScripts: 'outside-only' })
  window.eval(`${await bundledEvidence()}; globalThis.evidence = evidence`)
  const fingerprint = () =>
    window.eval("evidence.fingerprintRecord({ id: 'a' }).catch(String)") as Promise<string>
  const [, setup = ''] =
    /^Error: (?:crypto\.subtle \(Web Crypto\)|TextEncoder) is missing\..* In Jest with jsdom, provide Node’s in a setup file: (.*)$/.exec(
      await fingerprint(),
    ) ?? []
  const provide = window.eval(`(require) => { ${setup} }`) as (require: NodeJS.Require) => void
  provide(createRequire(import.meta.url))
  expect(await fingerprint()).toBe(hash('sha256', canonicalJson({ id: 'a' })))
})

describe('in a browser', () => {
  browserTest.for([
    ['verifyDataset in a page', 'evidence.verifyDataset(dataset)', () => verifyDataset(data)],
    ['verify in a page', 'evidence.verify(copy)', () => verify(copy)],
    ['verify in a worker', inWorker, () => verify(copy)],
  ] as const)('%s gives the same as in Node', async ([, expression, inNode], { browser }) => {
    expect(await evaluatedAt(browser, 'https://example.org/', expression)).toEqual(await inNode())
  })

  browserTest('an insecure page gets an error about Web Crypto', async ({ browser }) => {
    expect(
      await evaluatedAt(
        browser,
        'http://example.org/',
        'evidence.verifyDataset(dataset).catch(String)',
      ),
    ).toMatch(
      /^Error: crypto\.subtle \(Web Crypto\) is missing\. A browser provides it on pages over HTTPS /,
    )
  })
})
