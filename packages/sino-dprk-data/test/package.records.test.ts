import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { collectionNames } from '../src/index.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')

test.each(['package.tgz', 'fixture.tgz'])(
  '%s contains these files, and no others',
  async (file) => {
    const files = execFileSync('tar', ['-tzf', file], { cwd: folder, encoding: 'utf8' })
      .split('\n')
      .filter((path) => path !== '' && !path.endsWith('/'))
      .map((path) => path.replace('package/', ''))
      .map((path) => path.replace(/[^/]+-[\w-]{8}(?=\.(d\.c?ts|c?js)$)/, '*'))
    const list = [...new Set(files)].sort().join('\n')
    await expect(`${list}\n`).toMatchFileSnapshot('tarball-files.txt')
  },
)

test('every file in datapackage.json exists and has the stated size', () => {
  const { resources } = JSON.parse(read('datapackage.json')) as {
    resources: { path: string; bytes: number }[]
  }
  expect(resources).toHaveLength(collectionNames.length)
  for (const { path, bytes } of resources) expect(Buffer.byteLength(read(path)), path).toBe(bytes)
})

test('no built file names a folder of the machine that built it', () => {
  const files = globSync(['{dist,json,schema}/**/*.*', 'datapackage.json'], { cwd: folder })
  expect(files.length).toBeGreaterThan(0)
  expect(
    files.filter((file) => read(file).includes(homedir()) || read(file).includes(folder)),
  ).toEqual([])
})
