import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { collectionNames } from '../src/index.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')

test('every file in datapackage.json exists and has the stated size', () => {
  const { resources } = JSON.parse(read('datapackage.json')) as {
    resources: { path: string; bytes: number }[]
  }
  expect(resources).toHaveLength(collectionNames.length)
  for (const { path, bytes } of resources) expect(Buffer.byteLength(read(path)), path).toBe(bytes)
})
