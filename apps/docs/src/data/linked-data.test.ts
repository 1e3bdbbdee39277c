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
      name: '</script><script>',
      sameAs: ['https://example.org/Q1'],
      closeMatch: ['https://example.org/Q2'],
    },
  ],
}

test('the linked data of a record is a document that no text of it can end', () => {
  const linked = linkedDataOf('a', graph)
  expect(linked?.text).not.toContain('<')
  expect(JSON.parse(linked?.text ?? '')).toEqual({
    '@context': graph['@context'],
    ...graph['@graph'][0],
  })
  expect(linked?.elsewhere).toEqual(['https://example.org/Q1', 'https://example.org/Q2'])
})

test('a record that is not in the graph has no linked data', () => {
  expect(linkedDataOf('b', graph)).toBeUndefined()
})

test('only a field with a property of a standard vocabulary has one', () => {
  expect(
    ['name', 'about', 'hosts', 'body', 'terms'].map((name) => propertyOf(name, graph)),
  ).toEqual(['schema:name', 'schema:about', undefined, undefined, undefined])
})
