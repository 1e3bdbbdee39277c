import { expect, test } from 'vitest'
import { renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { loadWorkspace } from '../load/load-workspace.ts'
import { coastFolder, coastReport, edit, findingsOf, testRule } from '../testing/index.ts'
import { sourceIsRecorded } from './source-is-recorded.ts'

testRule(sourceIsRecorded, {
  rejects: [
    [
      'a wrong length',
      edit('sources', 'coast-report', ({ length }) => ({ length: length + 1 })),
      'coast-report length',
    ],
  ],
})

test('rejects a changed text', () => {
  const folder = coastFolder()
  folder.write('../sources/coast.txt', `${coastReport} `)
  expect(findingsOf(sourceIsRecorded, folder)).toMatchObject([
    {
      record: 'coast-report',
      field: 'sha256',
      received: expect.stringContaining('coast.txt') as string,
    },
  ])
})

test('rejects a folder of sources without the text', () => {
  const { workspace } = loadWorkspace(coastFolder().dataFolder, '/no/such/folder')
  expect([...sourceIsRecorded.check(workspace)]).toMatchObject([
    { received: 'no text file in the folder of sources' },
  ])
})

test('ignores other texts', () => {
  const folder = coastFolder()
  folder.write('../sources/another.txt', 'Another text.')
  expect(findingsOf(sourceIsRecorded, folder)).toEqual([])
})

test('follows a link to the text, and ignores a broken link', () => {
  const folder = coastFolder()
  const text = join(folder.sourcesFolder, 'coast.txt')
  const elsewhere = join(folder.dataFolder, 'coast.txt')
  renameSync(text, elsewhere)
  symlinkSync(elsewhere, text)
  symlinkSync('nowhere', join(folder.sourcesFolder, 'lost.txt'))
  expect(findingsOf(sourceIsRecorded, folder)).toEqual([])
})
