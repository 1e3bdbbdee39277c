import type { CollectionName } from '@nkidp/schema/collections'
import { previewValue } from '@nkidp/schema/issues'
import type { Rule } from '../rule.ts'

export const schemaLineIsThere: Rule = {
  name: 'schema-line',
  guarantee:
    'Each file of a record names its JSON Schema in its first line, so that editors complete and check it.',
  needsSource: false,
  *check({ files }) {
    for (const file of files) {
      const first = file.comments.find(({ line, column }) => line === 1 && column === 1)
      const expected = schemaLine(file.collection)
      if (first?.text !== expected)
        yield {
          file,
          path: [],
          position: { line: 1, column: 1 },
          received: previewValue(first?.text),
          expected,
          fix: 'Make it the first line of the file.',
        }
    }
  },
}

/** The first line of a record's file, which tells editors where its JSON Schema is. */
export const schemaLine = (collection: CollectionName): string =>
  `# yaml-language-server: $schema=../../schema/authored/${collection}.json`
