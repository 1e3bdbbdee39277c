import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { coastDrafts, draft } from '../testing/coast.ts'
import { rorChecksum } from './ror-checksum.ts'

const identifiers = (end: string) => ({
  ror: { value: `https://ror.org/0${end}`, reference: 'coast-codes' },
})

test('a checksum that is not that of the letters is a finding that prints the right one', () => {
  const findings = findingsOf(rorChecksum, (drafts) => {
    draft(drafts, 'organizations', 'guild-of-keepers').identifiers = identifiers('3vek6s53')
  })
  expect(findings).toMatchObject([
    {
      record: 'guild-of-keepers',
      field: 'identifiers.ror.value',
      received: 'https://ror.org/03vek6s53',
      expected: '52 at its end, or other letters before it',
    },
  ])
})

const digits = '0123456789'
const alphabet = `${digits}abcdefghjkmnpqrstvwxyz`

/** Six letters with the digits that let them leave the remainder 1, which is what ISO 7064 MOD 97-10 asks. */
function rightEnd(number: number): string {
  const letters = [...number.toString(32).padStart(6, '0')]
    .map((letter) => alphabet[Number.parseInt(letter, 32)])
    .join('')
  const check = Array.from({ length: 97 }, (_, index) => index + 2).find(
    (candidate) => (number * 100 + candidate) % 97 === 1,
  )
  return `${letters}${String(check).padStart(2, '0')}`
}

const right = fc.nat(32 ** 6 - 1).map(rightEnd)

const guild = draft(coastDrafts(), 'organizations', 'guild-of-keepers')

/** Whether the rule speaks of an organization with this identifier. */
function isFound(end: string): boolean {
  const record = { ...guild, identifiers: identifiers(end) }
  const file = {
    collection: 'organizations' as const,
    file: 'guild.yaml',
    record,
    comments: [],
    positionOf: () => ({ line: 1, column: 1 }),
  }
  return (
    [
      ...rorChecksum.check({
        folder: '.',
        files: [file],
        ids: new Map(),
        sourceFiles: undefined,
        sources: new Map(),
      }),
    ].length > 0
  )
}

test('the identifier of the Wilson Center, 00whzh260, is none', () => {
  expect(isFound('0whzh260')).toBe(false)
})

test('digits that leave the remainder 1 are none', () => {
  fc.assert(fc.property(right, (end) => !isFound(end)))
})

test('one changed character of a right identifier is always found', () => {
  fc.assert(
    fc.property(right, (end) => {
      const changed = [...end].flatMap((character, index) =>
        [...(index < 6 ? alphabet : digits)]
          .filter((other) => other !== character)
          .map((other) => `${end.slice(0, index)}${other}${end.slice(index + 1)}`),
      )
      expect(changed.filter((candidate) => !isFound(candidate))).toEqual([])
    }),
  )
})

test('two swapped neighbors in a right identifier are always found', () => {
  fc.assert(
    fc.property(right, (end) => {
      const swapped = [...end]
        .slice(1)
        .map(
          (character, index) =>
            `${end.slice(0, index)}${character}${end[index]}${end.slice(index + 2)}`,
        )
      expect(swapped.filter((candidate) => candidate !== end && !isFound(candidate))).toEqual([])
    }),
  )
})
