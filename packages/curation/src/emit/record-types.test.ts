import { fieldTable, records } from '@nkidp/schema'
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

test('there is an interface for each kind of record, and for the types within them', () => {
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

test('every member and every list is readonly', () => {
  const nodes = descendants(file)
  for (const node of nodes.filter(ts.isPropertySignature))
    expect(
      node.modifiers?.map(({ kind }) => kind),
      node.getText(),
    ).toEqual([ts.SyntaxKind.ReadonlyKeyword])
  for (const node of nodes.filter(ts.isArrayTypeNode))
    expect(ts.isTypeOperatorNode(node.parent), node.parent.getText()).toBe(true)
})

test.each(collectionNames)('each field of a record of %s carries its description', (collection) => {
  for (const {
    path: [name = ''],
    description,
  } of fieldTable(records[collection]).filter(({ path }) => path.length === 1)) {
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
])('%s.%s is of the type %s', (type, field, expected) => {
  expect(member(type, field)?.type?.getText()).toBe(expected)
})
