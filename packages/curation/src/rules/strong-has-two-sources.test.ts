import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { strongHasTwoSources } from './strong-has-two-sources.ts'

const findingsOfReference = (where: object, grade = 'strong') =>
  findingsOf(strongHasTwoSources, edit('references', 'coast-codes', { grade, where }))

const address = 'https://example.org/codes'
const other = 'https://example.com/codes'

test.each([
  ['one address', { address }, '1 source'],
  ['one address twice', { address, more: [address] }, '1 source'],
  ['a package with its file', { package: 'atlas@1.0.0', path: 'codes.json' }, '1 source'],
  [
    'a repository with its commit',
    { repository: 'coast/atlas', commit: 'abcdef0', path: 'codes.json' },
    '1 source',
  ],
  ['a document alone', { holder: 'Coast Museum', title: 'Log', date: '1901' }, '0 sources'],
])('rejects a strong reference with %s', (_, where, received) => {
  expect(findingsOfReference(where)).toMatchObject([
    { record: 'coast-codes', field: 'grade', received },
  ])
})

test.each([
  ['two addresses', { address, more: [other] }],
  ['an address and a package', { address, package: 'atlas@1.0.0', path: 'codes.json' }],
  ['a package and a repository', { package: 'atlas@1.0.0', repository: 'coast/atlas', path: 'a' }],
])('accepts a strong reference with %s', (_, where) => {
  expect(findingsOfReference(where)).toEqual([])
})

test('asks a good reference for one source', () => {
  expect(findingsOfReference({ address }, 'good')).toEqual([])
})
