import { annotatedJsonSchema, dataset, type JsonSchema } from '@nkidp/schema'
import { collectionNames, collections, type CollectionName } from '@nkidp/schema/collections'
import { compile, type JSONSchema as SchemaForTypes } from 'json-schema-to-typescript'
import ts from 'typescript'
import { idTypeName, typeName } from './data-modules.ts'

/** The published interfaces, from the JSON Schema: readonly, described, each id with the type of the ids that it may be. */
export async function recordTypes(): Promise<string> {
  const interfaces = await compile(typedSchema(), 'Dataset', {
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    format: false,
  })
  return `import type { CameoCodeId } from '@nkidp/schema/cameo'
import type { ${collectionNames.map(idTypeName).join(', ')} } from './ids.ts'

${madeReadonly(interfaces)}`
}

function typedSchema(): SchemaForTypes {
  const {
    properties: { meta, ...byCollection } = {},
    definitions: { Coding: coding, ...shapes } = {},
    ...rest
  } = withIdTypes(annotatedJsonSchema(dataset))
  // Its own type would be a union of all codes.
  const cameo = { ...coding?.properties?.['cameo'], tsType: 'CameoCodeId' }
  const named = collectionNames.map(
    (collection) =>
      [collection, namedCollection(collection, byCollection[collection] ?? {})] as const,
  )
  const properties = { meta: { ...meta, title: 'Meta' }, ...Object.fromEntries(named) }
  return {
    ...rest,
    title: 'Dataset',
    description: 'A whole dataset, as in `json/dataset.json`.',
    properties,
    definitions: { ...shapes, Coding: { ...coding, properties: { ...coding?.properties, cameo } } },
  } as SchemaForTypes
}

function namedCollection(collection: CollectionName, { items, ...list }: JsonSchema): JsonSchema {
  if (items === undefined) return namedRecord(collection, list)
  return {
    ...list,
    description: collections[collection].description,
    items: namedRecord(collection, items),
  }
}

const namedRecord = (collection: CollectionName, record: JsonSchema): JsonSchema => ({
  ...record,
  title: typeName(collection),
  description: `A record of \`${collection}\`. ${collections[collection].description}`,
  properties: {
    ...record.properties,
    id: { ...record.properties?.['id'], tsType: idTypeName(collection) },
  },
})

function withIdTypes<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withIdTypes) as T
  if (typeof node !== 'object' || node === null) return node
  const typed = Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => [key, withIdTypes(value)]),
  ) as T & JsonSchema
  if (typed.refersTo === undefined) return typed
  const unions = typed.refersTo.map((name) => idTypeName(name as CollectionName))
  return { ...typed, tsType: unions.length === 1 ? unions[0] : `(${unions.join(' | ')})` }
}

/** Makes everything readonly: the schema compiler has no option for that. */
function madeReadonly(module: string): string {
  const readonly = ts.factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)
  const transformer: ts.TransformerFactory<ts.SourceFile> = (context) => {
    const visit = (node: ts.Node): ts.Node => {
      const visited = ts.visitEachChild(node, visit, context)
      if (ts.isPropertySignature(visited))
        return ts.factory.updatePropertySignature(
          visited,
          [readonly],
          visited.name,
          visited.questionToken,
          visited.type,
        )
      if (ts.isArrayTypeNode(visited))
        return ts.factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, visited)
      return visited
    }
    return (file) => ts.visitEachChild(file, visit, context)
  }
  const file = ts.createSourceFile('types.ts', module, ts.ScriptTarget.Latest, true)
  return ts.createPrinter().printFile(ts.transform(file, [transformer]).transformed[0] ?? file)
}
