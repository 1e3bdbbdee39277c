import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { oneEvent } from './one-event.ts'

test('no event is a finding at the folder of records', () => {
  const [finding] = findingsOf(oneEvent, (drafts) => {
    drafts.event = []
  })
  expect(finding).toMatchObject({ received: 'no event', line: 1, column: 1 })
  expect(finding?.file).toMatch(/records$/)
})

test('a second event is a finding', () => {
  const findings = findingsOf(oneEvent, (drafts) => {
    drafts.event.push({ ...draft(drafts, 'event', 'coast-evening'), id: 'another-evening' })
  })
  expect(findings).toMatchObject([{ received: '2 events: another-evening, coast-evening' }])
})
