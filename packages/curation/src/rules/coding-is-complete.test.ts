import type { AuthoredRecord } from '@nkidp/schema'
import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import { codingIsComplete } from './coding-is-complete.ts'

type Coding = AuthoredRecord<'chronology'>['codings'][number]

/** The second of two codings, so that a finding must say which. */
const codeAs = (coding: Omit<Coding, 'reason' | 'reference'>) => (drafts: Drafts) => {
  draft(drafts, 'chronology', 'keepers-strike').codings.push({
    reason: 'They refuse.',
    reference: 'coast-codes',
    ...coding,
  })
}

const parties = { source: 'guild-of-keepers', target: 'norland' } as const

test.each([
  ['coded, without a code', { status: 'coded', ...parties }, 'cameo'],
  ['coded, without a source', { status: 'coded', cameo: '120', target: 'norland' }, 'source'],
  [
    'coded, without a target',
    { status: 'coded', cameo: '120', source: 'guild-of-keepers' },
    'target',
  ],
] as const)('an act %s is a finding', (_, coding, field) => {
  expect(findingsOf(codingIsComplete, codeAs(coding))).toMatchObject([
    {
      record: 'keepers-strike',
      field: `codings[1].${field}`,
      received: 'nothing, though the status is `coded`',
      expected: `a ${field}`,
    },
  ])
})

test.each([
  ['uncodable, with a code', { status: 'uncodable', cameo: '120' }, 'cameo', '120'],
  ['excluded, with a code', { status: 'excluded', cameo: '120' }, 'cameo', '120'],
  [
    'excluded, with a source',
    { status: 'excluded', source: 'guild-of-keepers' },
    'source',
    'guild-of-keepers',
  ],
  ['excluded, with a target', { status: 'excluded', target: 'norland' }, 'target', 'norland'],
  [
    'excluded, and said to be arguable or not',
    { status: 'excluded', arguable: false },
    'arguable',
    'false',
  ],
] as const)('an act %s is a finding', (_, coding, field, value) => {
  expect(findingsOf(codingIsComplete, codeAs(coding))).toMatchObject([
    {
      record: 'keepers-strike',
      field: `codings[1].${field}`,
      received: `${value}, though the status is \`${coding.status}\``,
      expected: `no ${field}`,
    },
  ])
})

test.each([
  ['coded, with all three', { status: 'coded', cameo: '120', ...parties }],
  ['coded, and arguable', { status: 'coded', cameo: '120', ...parties, arguable: true }],
  ['uncodable, with its parties', { status: 'uncodable', ...parties, arguable: true }],
  ['uncodable, without any', { status: 'uncodable' }],
  ['excluded', { status: 'excluded' }],
] as const)('an act %s is none', (_, coding) => {
  expect(findingsOf(codingIsComplete, codeAs(coding))).toEqual([])
})
