import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { citationFiles, readPackageFacts, readReleases } from '@nkidp/curation'
import { dataset as shape } from '@nkidp/schema'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')

test('CITATION.cff and .zenodo.json are what `pnpm data citation-files` would write now', async () => {
  const { releases } = await readReleases(folder)
  const files = citationFiles(
    shape.parse(JSON.parse(read('json/dataset.json'))),
    await readPackageFacts(folder),
    releases,
  )
  expect(
    Object.fromEntries([...files.keys()].map((file) => [file, read(`../../${file}`)])),
  ).toEqual(Object.fromEntries(files))
})
