import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edit, testRule } from '../testing/index.ts'
import type { Workspace } from '../workspace.ts'
import { rorChecksum } from './ror-checksum.ts'

const identifiers = (end: string) => ({
  ror: { value: `https://ror.org/0${end}`, reference: 'coast-codes' },
})

const identified = (end: string) =>
  edit('organizations', 'guild-of-keepers', { identifiers: identifiers(end) })

testRule(rorChecksum, {
  rejects: [
    [
      'a wrong checksum, and prints the right one',
      identified('3vek6s53'),
      {
        at: 'guild-of-keepers identifiers.ror.value',
        received: 'https://ror.org/03vek6s53',
        expected: '52 at the end, or other characters before it',
      },
    ],
  ],
  accepts: [['the identifier of the Wilson Center', identified('0whzh260')]],
})

function isRejected(end: string): boolean {
  const file = { collection: 'organizations', record: { identifiers: identifiers(end) } }
  return [...rorChecksum.check({ files: [file] } as unknown as Workspace)].length > 0
}

const digits = '0123456789'
const alphabet = `${digits}abcdefghjkmnpqrstvwxyz`

/** Six letters with the digits that leave the remainder 1, as ISO 7064 MOD 97-10 asks. */
const valid = fc.nat(32 ** 6 - 1).map((number) => {
  const letters = [...number.toString(32).padStart(6, '0')]
    .map((letter) => alphabet[Number.parseInt(letter, 32)])
    .join('')
  const check = Array.from({ length: 97 }, (_, index) => index + 2).find(
    (candidate) => (number * 100 + candidate) % 97 === 1,
  )
  return `${letters}${String(check).padStart(2, '0')}`
})

test('accepts digits that leave the remainder 1', () => {
  fc.assert(fc.property(valid, (end) => !isRejected(end)))
})

/** What a valid end becomes by a change of one character, or by two swapped neighbors. */
const slips = (end: string): string[] =>
  [...end].flatMap((character, at) => [
    ...[...(at < 6 ? alphabet : digits)].map(
      (other) => end.slice(0, at) + other + end.slice(at + 1),
    ),
    end.slice(0, at) + (end[at + 1] ?? '') + character + end.slice(at + 2),
  ])

test('rejects any one changed character, and any two swapped neighbors', () => {
  fc.assert(
    fc.property(valid, (end) => {
      expect(slips(end).filter((slip) => slip !== end && !isRejected(slip))).toEqual([])
    }),
  )
})
