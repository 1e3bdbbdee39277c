import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { coastDrafts, coastFolder, draft, findingsOf } from '../testing/index.ts'
import { schemaLine, hasSchemaLine } from './schema-line.ts'

test.each([
  ['no schema line', ''],
  ['the schema line of another collection', `${schemaLine('people')}\n`],
  ['a schema line that is not the first line', `\n${schemaLine('places')}\n`],
])('rejects %s', (_, head) => {
  const folder = coastFolder()
  const place = stringify(draft(coastDrafts(), 'places', 'the-point'))
  folder.write('records/places/the-point.yaml', `${head}${place}`)
  expect(findingsOf(hasSchemaLine, folder)).toMatchObject([
    { record: 'the-point', line: 1, column: 1, expected: schemaLine('places') },
  ])
})
