import { publishedFields, recordsOf, type Dataset, type Field } from '@nkidp/schema'
import {
  className,
  collectionNames,
  collections,
  type CollectionName,
} from '@nkidp/schema/collections'
import { compareIds } from '@nkidp/schema/text'
import type { Files } from './files.ts'

export const typeName = (collection: CollectionName): string =>
  className(collections[collection].type)

export const idTypeName = (collection: CollectionName): string => `${typeName(collection)}Id`

export const dataModules = (dataset: Dataset): Files =>
  new Map([
    ...collectionNames.map(
      (collection) =>
        [`src/generated/${collection}.ts`, collectionModule(collection, dataset)] as const,
    ),
    [
      'src/generated/meta.ts',
      `import { freeze } from '@nkidp/schema/freeze'
import type { Meta } from './types.ts'

/** What this dataset is: its name, version, license, counts and fingerprint. */
export const meta: Meta = ${frozen(dataset.meta)}
`,
    ],
    ['src/generated/ids.ts', collectionNames.map((name) => idType(name, dataset)).join('\n')],
    ['src/generated/moved-ids.ts', movedIds(dataset)],
    [
      'src/generated/added-fields.ts',
      fieldsModule(
        'addedFields',
        'readonly string[]',
        ({ added, path }) => (added ? [path.join('.')] : []),
        `/**
 * For each collection, the fields that add to the report. The value of each, or each item of its list, names
 * the reference that it comes from. Beside these, only a date whose basis is \`inferred\`, a note with a \`reference\`
 * and a record without \`evidence\` do not come from the report.
 */`,
      ),
    ],
    [
      'src/generated/reference-fields.ts',
      fieldsModule(
        'referenceFields',
        'readonly (readonly string[])[]',
        ({ refersTo, path }) => (refersTo === undefined ? [] : [path]),
        '/** For each collection, the paths of the fields of its records that hold ids; `*` means every item of a list. */',
      ),
    ],
  ])

const collectionModule = (collection: CollectionName, dataset: Dataset): string => {
  const type = typeName(collection)
  return `import { freeze } from '@nkidp/schema/freeze'
import type { ${type} } from './types.ts'

/** ${collections[collection].description} ${orders[collections[collection].order]} */
export const ${collection}: ${collection === 'event' ? type : `readonly ${type}[]`} = ${frozen(dataset[collection])}

export type { ${type} }
export type { ${idTypeName(collection)} } from './ids.ts'
`
}

const orders = {
  id: 'Sorted by id.',
  billing: 'In the order of the billing.',
  report: 'In the order of the report.',
  chronological: 'In chronological order.',
} as const

function idType(collection: CollectionName, dataset: Dataset): string {
  const ids = recordsOf(dataset, collection).map(({ id }) => id)
  const union = ids.toSorted(compareIds).map((id) => `\n  | ${JSON.stringify(id)}`)
  return `/** The ids of \`${collection}\` in this version of the data. */\nexport type ${idTypeName(collection)} = ${union.join('') || 'never'}\n`
}

function movedIds({ redirects }: Pick<Dataset, 'redirects'>): string {
  const moved = redirects.filter(({ kind }) => kind === 'moved')
  const members = moved.flatMap(({ id, to }) =>
    to.map((target) => `  readonly ${JSON.stringify(id)}: ${JSON.stringify(target)}\n`),
  )
  return `/** The ids that moved, each with the id that replaces it. */\nexport interface MovedIds {\n${members.join('')}}\n`
}

/** A table of the published fields of each collection, so that code without zod can use it. */
function fieldsModule(
  name: string,
  type: string,
  pick: (field: Field) => unknown[],
  comment: string,
): string {
  const table = Object.fromEntries(
    collectionNames.map((collection) => [collection, publishedFields(collection).flatMap(pick)]),
  )
  return `import type { CollectionName } from '@nkidp/schema/collections'
import { freeze } from '@nkidp/schema/freeze'

${comment}
export const ${name}: Readonly<Record<CollectionName, ${type}>> = /* @__PURE__ */ freeze(${JSON.stringify(table)})
`
}

/** From so many characters on, engines read a string of JSON faster than a literal of the same value. */
const leastString = 24_000

// The marks let a bundler drop what is not used. A bundle with a literal is a little smaller.
function frozen(value: unknown): string {
  const json = JSON.stringify(value)
  return json.length < leastString
    ? `/* @__PURE__ */ freeze(${JSON.stringify(value, null, 2)})`
    : `/* @__PURE__ */ freeze(/* @__PURE__ */ JSON.parse(${singleQuoted(json)}))`
}

// Double quotes, of which JSON is full, need no escape in it.
const singleQuoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`
