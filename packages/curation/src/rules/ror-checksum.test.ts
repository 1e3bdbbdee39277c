import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import type { Workspace } from '../workspace.ts'
import { rorChecksum } from './ror-checksum.ts'

const identifiers = (end: string) => ({
  ror: { value: `https://ror.org/0${end}`, reference: 'coast-codes' },
})

test('prints the right checksum', () => {
  const change = edit('organizations', 'guild-of-keepers', { identifiers: identifiers('3vek6s53') })
  expect(findingsOf(rorChecksum, change)).toMatchObject([
    {
      record: 'guild-of-keepers',
      field: 'identifiers.ror.value',
      received: 'https://ror.org/03vek6s53',
      expected: '52 at the end, or other characters before it',
    },
  ])
})

function isRejected(end: string): boolean {
  const file = { collection: 'organizations', record: { identifiers: identifiers(end) } }
  return [...rorChecksum.check({ files: [file] } as unknown as Workspace)].length > 0
}

test('accepts the identifier of the Wilson Center', () => {
  expect(isRejected('0whzh260')).toBe(false)
})

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

test('rejects any one changed character', () => {
  fc.assert(
    fc.property(valid, (end) => {
      const changed = [...end].flatMap((character, index) =>
        [...(index < 6 ? alphabet : digits)]
          .filter((other) => other !== character)
          .map((other) => `${end.slice(0, index)}${other}${end.slice(index + 1)}`),
      )
      expect(changed.filter((candidate) => !isRejected(candidate))).toEqual([])
    }),
  )
})

test('rejects any two swapped neighbors', () => {
  fc.assert(
    fc.property(valid, (end) => {
      const swapped = [...end]
        .slice(1)
        .map(
          (character, index) =>
            `${end.slice(0, index)}${character}${end[index]}${end.slice(index + 2)}`,
        )
      expect(swapped.filter((candidate) => candidate !== end && !isRejected(candidate))).toEqual([])
    }),
  )
})
