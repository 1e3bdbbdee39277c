import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyFolder } from '@nkidp/schema/testing'
import { beforeEach, expect, test } from 'vitest'
import { writeFiles } from './files.ts'

let folder: string
beforeEach(() => void (folder = emptyFolder()))

const read = (file: string) => readFile(join(folder, file), 'utf8')
const files = new Map([
  ['json/a.json', '1\n'],
  ['src/generated/a.ts', 'export {}\n'],
  ['datapackage.json', '{}\n'],
])

test('removes what is no longer emitted, and nothing else', async () => {
  await writeFiles(folder, files)
  await writeFile(join(folder, 'src/index.ts'), 'mine\n')
  await writeFiles(folder, new Map([['json/b.json', '2\n']]))
  expect(await readdir(join(folder, 'json'))).toEqual(['b.json'])
  expect(await readdir(join(folder, 'src/generated'))).toEqual([])
  expect(await read('src/index.ts')).toBe('mine\n')
})

test('leaves nothing half-written if a file cannot be replaced', async () => {
  await mkdir(join(folder, 'json/a.json/in-the-way'), { recursive: true })
  await expect(writeFiles(folder, files)).rejects.toThrow(/EISDIR/)
  expect(await readdir(join(folder, 'json'))).toEqual(['a.json'])
})

test('the error names the file that cannot be written, not a temporary one', async () => {
  const name = 'x'.repeat(250) // That of the temporary file is longer than a file system allows.
  const path = join(folder, name)
  await expect(writeFiles(folder, new Map([[name, 'x']]))).rejects.toMatchObject({ path })
})
