import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import * as data from '../src/index.ts'
import { collectionNames } from '../src/index.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const gzipped = (text: string) => gzipSync(text, { level: 9 }).length

/** What a bundler makes of a page that uses this export and nothing else. */
async function bundled(name: string, from: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${name} } from './dist/${from}.js'`, resolveDir: folder },
    bundle: true, minify: true, format: 'esm', platform: 'browser', write: false, metafile: true, logLevel: 'error',
  })
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0))
  return { text: outputFiles.map(({ text }) => text).join(''), used: used.map(([file]) => file) }
}

describe.each(collectionNames)('%s', (name) => {
  const allowed = gzipped(JSON.stringify(data[name])) + 300

  test('by its subpath costs no more than its own JSON and 300 bytes, gzipped', async () => {
    const { text, used } = await bundled(name, name)
    expect(gzipped(text)).toBeLessThanOrEqual(allowed)
    expect(text).not.toMatch(/zod/i)
    expect(used.length, `one module of data and one that freezes it, found ${used.join(', ')}`).toBe(2)
  })

  test('from the root costs no more either: the rest is left out', async () => {
    const { text } = await bundled(name, 'index')
    expect(gzipped(text)).toBeLessThanOrEqual(allowed)
  })
})

test('get brings every record, and no vocabulary', async () => {
  const { text } = await bundled('get', 'index')
  expect(text).toContain('zhou-enlai')
  expect(text).not.toContain('Panel discussion')
})
