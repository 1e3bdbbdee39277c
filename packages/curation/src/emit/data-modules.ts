import type { Dataset } from '@nkidp/schema'
import { collectionNames, collections } from '@nkidp/schema/collections'
import type { Files } from './files.ts'
import { idTypeName, typeName } from './type-names.ts'

/** A TypeScript module for each collection, and one for `meta`: the data as a deeply frozen literal. */
export const dataModules = (dataset: Dataset): Files =>
  new Map([
    ...collectionNames.map((collection) => {
      const type = typeName(collection)
      return [
        `src/generated/${collection}.ts`,
        `import { freeze } from '../freeze.ts'
import type { ${type} } from './types.ts'

/** ${collections[collection].description} ${orders[collections[collection].order]} */
export const ${collection}: ${collection === 'event' ? type : `readonly ${type}[]`} = ${frozen(dataset[collection])}

export type { ${type} }
export type { ${idTypeName(collection)} } from './ids.ts'
`,
      ] as const
    }),
    [
      'src/generated/meta.ts',
      `import { freeze } from '../freeze.ts'
import type { Meta } from './types.ts'

/** What this dataset is: its name, version, license, counts and fingerprint. */
export const meta: Meta = ${frozen(dataset.meta)}
`,
    ],
  ])

const orders = {
  id: 'Sorted by id.',
  billing: 'In the order of the billing.',
  page: 'In the order of the page.',
  chronological: 'In chronological order.',
} as const

// The mark lets a bundler leave out what is not used; object literals are parsed faster than they are as strings of JSON.
const frozen = (value: unknown): string =>
  `/* @__PURE__ */ freeze(${JSON.stringify(value, null, 2)})`
