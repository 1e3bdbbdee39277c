import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const rorChecksum: Rule = {
  name: 'ror-checksum',
  guarantee: 'Every ROR identifier ends with the checksum of the characters before it.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'organizations')) {
      const ror = file.record.identifiers?.ror?.value
      if (ror === undefined) continue
      const expected = checksum(ror.slice(-8, -2))
      if (ror.slice(-2) === expected) continue
      yield {
        file,
        path: ['identifiers', 'ror', 'value'],
        expected: `${expected} at the end, or other characters before it`,
        received: ror,
        fix: 'Copy it from the registry again.',
      }
    }
  },
}

/** Crockford’s base 32: no i, l, o, u. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** ISO 7064 MOD 97-10 of a number in base 32, as ROR computes it. */
function checksum(letters: string): string {
  const number = [...letters].reduce((sum, letter) => sum * 32 + alphabet.indexOf(letter), 0)
  return String(98 - ((number * 100) % 97)).padStart(2, '0')
}
