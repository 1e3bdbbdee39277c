import { publishedFields } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { recordTypes } from './record-types.ts'
import { typeName } from './data-modules.ts'

const file = ts.createSourceFile('types.ts', await recordTypes(), ts.ScriptTarget.Latest, true)
const interfaces = new Map(
  file.statements.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, node]),
)

const member = (type: string, field: string) =>
  interfaces
    .get(type)
    ?.members.filter(ts.isPropertySignature)
    .find(({ name }) => name.getText() === field)

const descendants = (node: ts.Node): ts.Node[] => [node, ...node.getChildren().flatMap(descendants)]

test('has an interface for each type of record and each named shape', () => {
  expect([...interfaces.keys()].sort()).toEqual(
    [
      ...collectionNames.map(typeName),
      'Coding',
      'Dataset',
      'Evidence',
      'HistoricalDate',
      'Meta',
      'Note',
      'Selector',
      'Teller',
    ].sort(),
  )
})

test('makes every member and list readonly', () => {
  const nodes = descendants(file)
  for (const node of nodes.filter(ts.isPropertySignature))
    expect(
      node.modifiers?.map(({ kind }) => kind),
      node.getText(),
    ).toEqual([ts.SyntaxKind.ReadonlyKeyword])
  for (const node of nodes.filter(ts.isArrayTypeNode))
    expect(ts.isTypeOperatorNode(node.parent), node.parent.getText()).toBe(true)
})

test.each(collectionNames)('describes each field of %s', (collection) => {
  for (const {
    path: [name = ''],
    description,
  } of publishedFields(collection).filter(({ path }) => path.length === 1)) {
    const [comment] = ts.getJSDocCommentsAndTags(member(typeName(collection), name) ?? file)
    expect(comment?.getText()).toContain(description)
  }
})

test.each([
  ['Person', 'id', 'PersonId'],
  ['Claim', 'speaker', 'PersonId'],
  ['Event', 'hosts', 'readonly OrganizationId[]'],
  ['Quotation', 'about', 'readonly (PersonId | OrganizationId | StateId | PlaceId | ConceptId)[]'],
  ['Evidence', 'source', 'SourceId'],
  ['ChronologyEntry', 'date', 'HistoricalDate'],
  ['ChronologyEntry', 'tellers', 'readonly Teller[]'],
  ['HistoricalDate', 'earliest', '(string | null)'],
  ['Coding', 'cameo', 'CameoCodeId'],
])('%s.%s has the type %s', (type, field, expected) => {
  expect(member(type, field)?.type?.getText()).toBe(expected)
})
