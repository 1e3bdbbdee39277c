import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import * as data from '../src/index.ts'
import { collectionNames } from '../src/index.ts'

const folder = fileURLToPath(new URL('../fixture', import.meta.url))
const gzipped = (text: string) => gzipSync(text, { level: 9 }).length

/** What a bundler makes of a page that uses one export of a subpath (`''` is the root) and nothing else. */
async function bundled(name: string, from: string) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `export { ${name} } from '@nkidp/sino-dprk-data${from}'`,
      resolveDir: folder,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  )
  return { text: outputFiles.map(({ text }) => text).join(''), used: used.map(([file]) => file) }
}

describe.each(collectionNames)('%s', (name) => {
  const allowed = gzipped(JSON.stringify(data[name])) + 300

  test('by its subpath costs no more than its own JSON and 300 bytes, gzipped', async () => {
    const { text, used } = await bundled(name, `/${name}`)
    expect(gzipped(text)).toBeLessThanOrEqual(allowed)
    expect(text).not.toMatch(/zod/i)
    expect(
      used.length,
      `one module of data and one that freezes it, found ${used.join(', ')}`,
    ).toBe(2)
  })

  test('from the root costs no more either: the rest is left out', async () => {
    const { text } = await bundled(name, '')
    expect(gzipped(text)).toBeLessThanOrEqual(allowed)
  })
})

test('cite brings who and what a citation names, and no claim or entry', async () => {
  const { text, used } = await bundled('cite', '/cite')
  const { event, meta, organizations, people, sources, states } = data
  expect(gzipped(text)).toBeLessThanOrEqual(
    gzipped(JSON.stringify([event, meta, organizations, people, sources, states])) + 7050,
  )
  expect(used.join()).not.toMatch(/zod/)
  expect(text).not.toContain('zhou-enlai-in-pyongyang-1970')
})

test('verifyDataset brings no record', async () => {
  const { text } = await bundled('verifyDataset', '/evidence')
  expect(gzipped(text)).toBeLessThanOrEqual(3000)
  expect(text).not.toContain('zhou-enlai')
})

test.each(['get', 'linkedIds'])('%s brings every record, and no vocabulary', async (name) => {
  const { text } = await bundled(name, '')
  expect(text).toContain('zhou-enlai')
  expect(text).not.toContain(data.codingStatuses.excluded.description)
  expect(text).not.toContain(data.cameoCodes['1831'].label)
})

test('a vocabulary does not bring the list of codes', async () => {
  const { text } = await bundled('codingStatuses', '')
  expect(text).toContain(data.codingStatuses.excluded.description)
  expect(text).not.toContain(data.cameoCodes['1831'].label)
})
