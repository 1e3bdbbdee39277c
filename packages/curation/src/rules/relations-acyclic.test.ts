import { onceWrong } from '@nkidp/schema/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { each, edit, edits, testRule } from '../testing/index.ts'
import type { Workspace } from '../workspace.ts'
import { relationsAcyclic } from './relations-acyclic.ts'

/** Each of the two entries is related to the other. */
const related = (ofTower: string, ofStrike: string) =>
  edits(
    edit('chronology', 'tower-raised', {
      relations: [{ kind: ofTower, entry: 'keepers-strike', basis: 'stated' }],
    }),
    edit('chronology', 'keepers-strike', {
      relations: [{ kind: ofStrike, entry: 'tower-raised', basis: 'stated' }],
    }),
  )

testRule(relationsAcyclic, {
  rejects: [
    ...each(
      [
        ['part-of', 'part-of'],
        ['leads-to', 'leads-to'],
        ['after', 'after'],
        ['responds-to', 'responds-to'],
        ['responds-to', 'after'],
      ],
      ([ofTower, ofStrike]) => [
        `a cycle of ${ofTower} and ${ofStrike}`,
        related(ofTower, ofStrike),
        {
          at: 'keepers-strike relations[0].entry',
          received: 'a cycle: keepers-strike → tower-raised → keepers-strike',
        },
      ],
    ),
    [
      'a cycle of parents',
      edit('organizations', 'guild-of-keepers', { parent: 'coast-museum' }),
      {
        at: 'coast-museum parent',
        received: 'a cycle: coast-museum → guild-of-keepers → coast-museum',
      },
    ],
  ],
  accepts: [['leads-to one way and after the other way', related('leads-to', 'after')]],
})

/** Whether the rule reports a cycle of organizations with these parents: `[child, parent]`. */
function hasFinding(parents: readonly (readonly [number, number])[]): boolean {
  const files = parents.map(([id, parent]) => ({
    collection: 'organizations',
    record: { id: String(id), parent: String(parent) },
  }))
  return [...relationsAcyclic.check({ files } as unknown as Workspace)].length > 0
}

test('reports a cycle exactly if a record leads back to itself', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.nat(8), fc.nat(8)).filter(([a, b]) => a !== b),
        { maxLength: 20 },
      ),
      (edges) => {
        const reachable = (from: number, seen = new Set<number>()): Set<number> => {
          for (const [a, b] of edges) if (a === from && !seen.has(b)) reachable(b, seen.add(b))
          return seen
        }
        expect(hasFinding(edges)).toBe(edges.some(([node]) => reachable(node).has(node)))
      },
    ),
  )
})

test('walks a chain and a cycle of a thousand records', () => {
  onceWrong('Values that formats cannot write', 'a thousand entries in a cycle', 'refused')
  const chain = Array.from({ length: 1000 }, (_, index) => [index, index + 1] as const)
  expect(hasFinding(chain)).toBe(false)
  expect(hasFinding([...chain, [1000, 0]])).toBe(true)
})
