import { fieldTable, records } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'

/** A TypeScript module with the table of fields that hold ids, so that code without zod can follow them. */
export function referenceFields(): string {
  const table = Object.fromEntries(
    collectionNames.map((collection) => [
      collection,
      fieldTable(records[collection])
        .filter((field) => field.refersTo)
        .map(({ path }) => path),
    ]),
  )
  return `import type { CollectionName } from '@nkidp/schema/collections'
import { freeze } from '../freeze.ts'

/** For each collection, the ways to the fields of its records that hold ids; \`*\` stands for every item of a list. */
export const referenceFields: Readonly<Record<CollectionName, readonly (readonly string[])[]>> = /* @__PURE__ */ freeze(${JSON.stringify(table)})
`
}
