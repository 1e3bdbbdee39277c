import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { schemaLine } from './schema-line.ts'
import { coastFolder, findingsOf } from '../testing/coast-folder.ts'
import { coastDrafts, draft } from '../testing/coast.ts'
import { schemaLineIsThere } from './schema-line.ts'

test.each([
  ['no schema line', ''],
  ['a schema line of another collection', `${schemaLine('people')}\n`],
  ['a schema line that is not the first', `\n${schemaLine('places')}\n`],
])('%s is a finding', (_, head) => {
  const folder = coastFolder()
  folder.write(
    'records/places/the-point.yaml',
    `${head}${stringify(draft(coastDrafts(), 'places', 'the-point'))}`,
  )
  expect(findingsOf(schemaLineIsThere, folder)).toMatchObject([
    { record: 'the-point', line: 1, column: 1, expected: schemaLine('places') },
  ])
})
