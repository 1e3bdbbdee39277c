import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { redirectsLeadSomewhere } from './redirects-lead-somewhere.ts'

test.each([
  ['moved', []],
  ['moved', ['tower-raised', 'keepers-strike']],
  ['split', ['tower-raised']],
  ['split', ['tower-raised', 'tower-raised']],
  ['withdrawn', ['tower-raised']],
] as const)('a record that was %s to %o is a finding', (kind, to) => {
  const findings = findingsOf(redirectsLeadSomewhere, (drafts) => {
    Object.assign(draft(drafts, 'redirects', 'old-tower'), { kind, to: [...to] })
  })
  expect(findings).toMatchObject([{ record: 'old-tower', field: 'to' }])
})

test.each([
  ['split', ['tower-raised', 'keepers-strike']],
  ['withdrawn', []],
] as const)('a record that was %s to %o is none', (kind, to) => {
  const findings = findingsOf(redirectsLeadSomewhere, (drafts) => {
    Object.assign(draft(drafts, 'redirects', 'old-tower'), { kind, to: [...to] })
  })
  expect(findings).toEqual([])
})
