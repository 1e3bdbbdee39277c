import { expect, test } from 'vitest'
import { draft, findingsOf } from '../testing/index.ts'
import { oneEvent } from './one-event.ts'

test('rejects a dataset without an event, at the folder of records', () => {
  const [finding] = findingsOf(oneEvent, (drafts) => {
    drafts.event = []
  })
  expect(finding).toMatchObject({ received: 'no event', line: 1, column: 1 })
  expect(finding?.file).toMatch(/records$/)
})

test('rejects a second event', () => {
  const findings = findingsOf(oneEvent, (drafts) => {
    drafts.event.push({ ...draft(drafts, 'event', 'coast-evening'), id: 'another-evening' })
  })
  expect(findings).toMatchObject([{ received: '2 events: another-evening, coast-evening' }])
})
