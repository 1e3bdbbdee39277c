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

test('the facts are those of package.json, and no more', async () => {
  await writeManifest({ ...facts, type: 'module', scripts: {} })
  expect(await readPackageFacts(folder)).toEqual(facts)
})

test('every fact that is missing or wrong is named at once', async () => {
  await writeManifest({ ...facts, homepage: 'nowhere', version: undefined })
  await expect(readPackageFacts(folder)).rejects.toThrow(/homepage[^]*version|version[^]*homepage/)
})
