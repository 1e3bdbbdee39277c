import type { Rule } from '../rule.ts'

export const rorChecksum: Rule = {
  name: 'ror-checksum',
  guarantee:
    'The two digits at the end of every ROR identifier are the checksum of what stands before them.',
  needsSource: false,
  *check({ files }) {
    for (const file of files.filter((candidate) => candidate.collection === 'organizations')) {
      const ror = file.record.identifiers?.ror?.value
      if (ror === undefined) continue
      const [letters, digits] = [ror.slice(-8, -2), ror.slice(-2)]
      const expected = checksum(letters)
      if (digits !== expected) {
        yield {
          file,
          path: ['identifiers', 'ror', 'value'],
          received: ror,
          expected: `${expected} at its end, or other letters before it`,
          fix: 'Copy it once more from the registry.',
        }
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
