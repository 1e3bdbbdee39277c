import { renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadWorkspace } from '../load/load-workspace.ts'
import { coastFolder, findingsOf } from '../testing/coast-folder.ts'
import { coastPage, draft } from '../testing/coast.ts'
import { sourceIsRecorded } from './source-is-recorded.ts'

test('a text that was changed is a finding that says what it is and what it should be', () => {
  const folder = coastFolder()
  folder.write('../sources/coast.txt', `${coastPage} `)
  expect(findingsOf(sourceIsRecorded, folder)).toMatchObject([
    {
      record: 'coast-page',
      field: 'sha256',
      received: expect.stringContaining('coast.txt') as string,
    },
  ])
})

test('a length that is not that of the text is a finding', () => {
  const findings = findingsOf(sourceIsRecorded, (drafts) => {
    draft(drafts, 'sources', 'coast-page').length += 1
  })
  expect(findings).toMatchObject([{ field: 'length' }])
})

test('a folder of sources without the text is a finding', () => {
  const { workspace } = loadWorkspace(coastFolder().dataFolder, '/no/such/folder')
  expect([...sourceIsRecorded.check(workspace)]).toMatchObject([
    { received: 'no text file in the folder of sources' },
  ])
})

test('other texts beside the one recorded do no harm', () => {
  const folder = coastFolder()
  folder.write('../sources/another.txt', 'Another text.')
  expect(findingsOf(sourceIsRecorded, folder)).toEqual([])
})

test('a text that is a link to a file elsewhere is the text, and a link to nothing does no harm', () => {
  const folder = coastFolder()
  const [text, elsewhere] = [
    join(folder.sourcesFolder, 'coast.txt'),
    join(folder.dataFolder, 'coast.txt'),
  ]
  renameSync(text, elsewhere)
  symlinkSync(elsewhere, text)
  symlinkSync('nowhere', join(folder.sourcesFolder, 'lost.txt'))
  expect(findingsOf(sourceIsRecorded, folder)).toEqual([])
})
