import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { facts } from '../testing/coast.ts'
import { readPackageFacts } from './package-facts.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'facts-'))))
afterEach(() => rm(folder, { recursive: true }))

const writeManifest = (manifest: object) =>
  writeFile(join(folder, 'package.json'), JSON.stringify(manifest))

test('reads the facts from package.json', async () => {
  await writeManifest({ ...facts, type: 'module', scripts: {} })
  expect(await readPackageFacts(folder)).toEqual(facts)
})

test('names every missing or wrong fact', async () => {
  await writeManifest({ ...facts, homepage: 'nowhere', version: undefined })
  await expect(readPackageFacts(folder)).rejects.toThrow(/homepage[^]*version|version[^]*homepage/)
})
