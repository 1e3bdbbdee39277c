import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { coastDrafts, coastFolder, draft, findingsOf } from '../testing/index.ts'
import { idIsFileName } from './id-is-file-name.ts'

test('rejects an id that is not the name of its file', () => {
  const folder = coastFolder()
  const place = { ...draft(coastDrafts(), 'places', 'the-point'), id: 'cape' }
  folder.write('records/places/headland.yaml', stringify(place))
  expect(findingsOf(idIsFileName, folder)).toMatchObject([
    {
      record: 'cape',
      field: 'id',
      line: 1,
      fix: 'Rename the file to cape.yaml, or correct the id.',
    },
  ])
})
