import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { releasedFiles } from './released-exports.ts'
import { releases } from './releases.ts'

const textOf = (path: string) => String(releasedFiles.get(path))

test('every release since 2.0.0 keeps its event table and its timeline table', () => {
  for (const { version, fingerprint } of releases.filter(
    ({ version }) => Number.parseInt(version) >= 2,
  ))
    for (const name of ['events', 'timeline']) {
      expect(textOf(`${version}/${name}/datapackage.json`), version).toContain(fingerprint)
      expect(textOf(`${version}/${name}/${name}.csv`), version).toMatch(/^entry,/)
    }
})

test('the JSON files of a release keep their bytes', () => {
  const digest = createHash('sha256')
  for (const [path, bytes] of releasedFiles)
    if (path.startsWith('2.0.0/json/')) digest.update(path).update(bytes)
  expect(digest.digest('hex')).toMatchInlineSnapshot(
    `"e3ef7b251bfe6600330f4b918b3bd1f1e5d8c55955145d7aeb971c73e4e7b0bd"`,
  )
})
