import { expect, test } from 'vitest'
import { linkedDataOf, propertyOf } from './linked-data.ts'

const graph = {
  '@context': {
    name: 'schema:name',
    about: { '@id': 'schema:about', '@type': '@id' },
    hosts: { '@type': '@id' },
    body: 'terms:body',
    terms: 'https://example.org/terms/#',
  },
  '@graph': [
    {
      id: 'a/#this',
      name: 'A',
      sameAs: ['https://example.org/Q1'],
      closeMatch: ['https://example.org/Q2'],
    },
  ],
}

test('the linked data of a record is a document of its own', () => {
  expect(linkedDataOf('a', graph)).toEqual({
    data: { '@context': graph['@context'], ...graph['@graph'][0] },
    elsewhere: ['https://example.org/Q1', 'https://example.org/Q2'],
  })
})

test('a record that is not in the graph has no linked data', () => {
  expect(linkedDataOf('b', graph)).toBeUndefined()
})

test('only a field with a property of a standard vocabulary has one', () => {
  expect(
    ['name', 'about', 'hosts', 'body', 'terms'].map((name) => propertyOf(name, graph)),
  ).toEqual(['schema:name', 'schema:about', undefined, undefined, undefined])
})
