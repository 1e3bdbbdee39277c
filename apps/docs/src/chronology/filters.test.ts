import { expect, test } from 'vitest'
import { countWith, matchesFilters } from './filters.ts'

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

test('an option counts the entries that it would give with the other filters', () => {
  const other = { ...entry, told: 'john-park:contextual:stated', theme: 'party-and-ideology' }
  const filters = { teller: 'john-park', theme: 'war-and-command' }
  expect(countWith([entry, other], filters, 'teller', 'james-person')).toBe(1)
  expect(countWith([entry, other], filters, 'theme', 'party-and-ideology')).toBe(1)
  expect(countWith([entry, other], filters, 'attribution', 'contextual')).toBe(0)
  expect(countWith([entry, other], {}, 'actor', 'prc')).toBe(2)
})
