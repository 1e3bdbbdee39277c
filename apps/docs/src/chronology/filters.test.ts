import { expect, test } from 'vitest'
import { matchesFilters } from './filters.ts'

const entry = {
  actor: 'prc dprk',
  told: 'james-person:contextual:inferred john-park:explicit:stated',
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
  [{ basis: 'inferred' }, true],
  [{ basis: 'contextual' }, false],
  [{ teller: 'john-park', basis: 'inferred' }, false],
  [
    { actor: 'dprk', teller: 'james-person', theme: 'war-and-command', attribution: 'contextual' },
    true,
  ],
])('asked for %o, an entry is shown: %s', (wanted, shown) => {
  expect(matchesFilters(entry, wanted)).toBe(shown)
})

test('an entry told by the report itself has a teller and no attribution', () => {
  const byDrafter = { ...entry, told: 'drafter::stated' }
  expect(matchesFilters(byDrafter, { teller: 'drafter' })).toBe(true)
  expect(matchesFilters(byDrafter, { attribution: 'explicit' })).toBe(false)
  expect(matchesFilters(byDrafter, { teller: 'drafter', basis: 'stated' })).toBe(true)
})
