import type { CollectionName } from '@nkidp/schema/collections'
import { previewValue } from '@nkidp/schema/issues'
import type { Rule } from '../rule.ts'

export const hasSchemaLine: Rule = {
  name: 'schema-line',
  guarantee:
    'The first line of each record’s file names its JSON Schema, so that editors can complete and check it.',
  *check({ files }) {
    for (const file of files) {
      const first = file.comments.find(({ line, column }) => line === 1 && column === 1)
      const expected = schemaLine(file.collection)
      if (first?.text === expected) continue
      yield {
        file,
        path: [],
        position: { line: 1, column: 1 },
        expected,
        received: previewValue(first?.text),
        fix: 'Write it as the first line of the file.',
      }
    }
  },
}

export const schemaLine = (collection: CollectionName): string =>
  `# yaml-language-server: $schema=../../schema/authored/${collection}.json`
