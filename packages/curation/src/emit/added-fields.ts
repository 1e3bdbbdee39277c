import { fieldTable, records } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'

/** A TypeScript module with the names of the fields that add to what the page says. */
export function addedFields(): string {
  const table = Object.fromEntries(
    collectionNames.map((collection) => [
      collection,
      fieldTable(records[collection])
        .filter((field) => field.added)
        .map(({ path }) => path.join('.')),
    ]),
  )
  return `import type { CollectionName } from '@nkidp/schema/collections'
import { freeze } from '../freeze.ts'

/**
 * For each collection, the fields that add to what the page says. The value of each, or each item of its list, names
 * the reference that it comes from. Beside these, only a date whose basis is \`inferred\`, a note with a \`reference\`
 * and a record without \`evidence\` do not come from the page.
 */
export const addedFields: Readonly<Record<CollectionName, readonly string[]>> = /* @__PURE__ */ freeze(${JSON.stringify(table)})
`
}
