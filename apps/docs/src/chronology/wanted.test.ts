import { expect, test } from 'vitest'
import { isWanted } from './wanted.ts'

const entry = {
  actor: 'prc dprk',
  told: 'james-person:contextual john-park:explicit',
  theme: 'war-and-command',
}

test.each([
  [{}, true],
  [{ actor: '', teller: '', theme: '', attribution: '' }, true],
  [{ actor: 'prc' }, true],
  [{ actor: 'pr' }, false],
  [{ theme: 'party-and-ideology' }, false],
  [{ teller: 'john-park' }, true],
  [{ attribution: 'contextual' }, true],
  [{ teller: 'john-park', attribution: 'explicit' }, true],
  [{ teller: 'john-park', attribution: 'contextual' }, false],
  [
    { actor: 'dprk', teller: 'james-person', theme: 'war-and-command', attribution: 'contextual' },
    true,
  ],
])('asked for %o, an entry is shown: %s', (wanted, shown) => {
  expect(isWanted(entry, wanted)).toBe(shown)
})

test('what the page itself tells has a teller and no attribution', () => {
  const byDrafter = { ...entry, told: 'drafter:' }
  expect(isWanted(byDrafter, { teller: 'drafter' })).toBe(true)
  expect(isWanted(byDrafter, { attribution: 'explicit' })).toBe(false)
})
