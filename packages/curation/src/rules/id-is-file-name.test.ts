import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { schemaLine } from './schema-line.ts'
import { coastFolder, findingsOf } from '../testing/coast-folder.ts'
import { coastDrafts, draft } from '../testing/coast.ts'
import { idIsFileName } from './id-is-file-name.ts'

test('an id that is not the name of its file is a finding', () => {
  const folder = coastFolder()
  folder.write(
    'records/places/headland.yaml',
    `${schemaLine('places')}\n${stringify({ ...draft(coastDrafts(), 'places', 'the-point'), id: 'cape' })}`,
  )
  expect(findingsOf(idIsFileName, folder)).toMatchObject([
    {
      record: 'cape',
      field: 'id',
      line: 2,
      fix: 'Rename the file to cape.yaml, or correct the id.',
    },
  ])
})
