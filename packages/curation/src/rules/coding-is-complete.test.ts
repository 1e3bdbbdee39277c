import { expect, test } from 'vitest'
import { draft, findingsOf, type Drafts } from '../testing/index.ts'
import { codingIsComplete } from './coding-is-complete.ts'

type Coding = Drafts['chronology'][number]['codings'][number]

const findingsOfCoding = (coding: Omit<Coding, 'reason' | 'reference'>) =>
  findingsOf(codingIsComplete, (drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').codings.push({
      reason: 'They refuse.',
      reference: 'coast-codes',
      ...coding,
    })
  })

const source = 'guild-of-keepers'
const target = 'norland'

test.each([
  [{ status: 'coded', source, target }, 'cameo', 'a', 'nothing'],
  [{ status: 'coded', cameo: '120', target }, 'source', 'a', 'nothing'],
  [{ status: 'coded', cameo: '120', source }, 'target', 'a', 'nothing'],
  [{ status: 'uncodable', cameo: '120' }, 'cameo', 'no', '120'],
  [{ status: 'excluded', cameo: '120' }, 'cameo', 'no', '120'],
  [{ status: 'excluded', source }, 'source', 'no', source],
  [{ status: 'excluded', target }, 'target', 'no', target],
  [{ status: 'excluded', arguable: false }, 'arguable', 'no', 'false'],
] as const)('rejects %j because of its %s', (coding, field, article, received) => {
  expect(findingsOfCoding(coding)).toMatchObject([
    {
      record: 'keepers-strike',
      field: `codings[1].${field}`,
      expected: `${article} ${field} of a coding that is \`${coding.status}\``,
      received,
    },
  ])
})

test.each([
  { status: 'coded', cameo: '120', source, target },
  { status: 'coded', cameo: '120', source, target, arguable: true },
  { status: 'uncodable', source, target, arguable: true },
  { status: 'uncodable' },
  { status: 'excluded' },
] as const)('accepts %j', (coding) => {
  expect(findingsOfCoding(coding)).toEqual([])
})
