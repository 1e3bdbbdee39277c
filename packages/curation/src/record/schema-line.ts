import type { CollectionName } from '@nkidp/schema/collections'

/** The first line of a record's file: where editors find its JSON Schema. */
export const schemaLine = (collection: CollectionName): string =>
  `# yaml-language-server: $schema=../../schema/authored/${collection}.json`
