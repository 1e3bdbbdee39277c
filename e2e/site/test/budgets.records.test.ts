import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Tab } from '@nkidp/test-browser'
import { expect } from 'vitest'
import { test } from './published.ts'
import { base, built } from './site.ts'
import { filesOf, weightOf } from './weight.ts'

/** The files that a first visit has loaded. */
async function loadedBy({ settled, responses }: Tab): Promise<string[]> {
  await settled()
  return responses.map((response) => {
    const path = new URL(response.url()).pathname.slice(base.length)
    return path === '' || path.endsWith('/') ? `${path}index.html` : path
  })
}

test('the home page weighs at most 150 KB with its fonts, 40 KB of it scripts', async ({
  visit,
}) => {
  const { scripts, fonts, rest } = weightOf(await loadedBy(await visit('')))
  expect(fonts).toBeGreaterThan(0)
  expect(scripts + fonts + rest).toBeLessThanOrEqual(150_000)
  expect(scripts).toBeLessThanOrEqual(40_000)
})

const records = globSync('r/*/index.html', { cwd: built })
const sizeOf = (file: string) => statSync(join(built, file)).size

test('the page of a record loads only files that it names, and fonts', async ({ visit }) => {
  const [largest = ''] = records.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const loaded = await loadedBy(await visit(largest.replace('index.html', '')))
  expect(loaded).toContain(largest)
  const named = filesOf(largest)
  expect(loaded.filter((file) => !named.includes(file) && !file.endsWith('.woff2'))).toEqual([])
})

test('the page of every record weighs at most 60 KB without fonts, 10 KB of it scripts', () => {
  expect(records.length).toBeGreaterThan(0)
  for (const record of records) {
    const { scripts, rest } = weightOf(filesOf(record))
    expect(scripts, record).toBeGreaterThan(0)
    expect(scripts + rest, record).toBeLessThanOrEqual(60_000)
    expect(scripts, record).toBeLessThanOrEqual(10_000)
  }
})
