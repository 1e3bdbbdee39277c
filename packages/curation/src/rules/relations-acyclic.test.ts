import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import type { Drafts } from '../testing/coast.ts'
import type { Workspace } from '../workspace.ts'
import { relationsAcyclic } from './relations-acyclic.ts'

const relate = (
  drafts: Drafts,
  id: string,
  kind: 'part-of' | 'leads-to' | 'after' | 'responds-to',
  entry: string,
) => {
  const record = draft(drafts, 'chronology', id)
  record.relations = [...(record.relations ?? []), { kind, entry, basis: 'stated' }]
}

test.each(['part-of', 'leads-to', 'after', 'responds-to'] as const)(
  'shows a cycle of %s',
  (kind) => {
    const findings = findingsOf(relationsAcyclic, (drafts) => {
      relate(drafts, 'tower-raised', kind, 'keepers-strike')
      relate(drafts, 'keepers-strike', kind, 'tower-raised')
    })
    expect(findings).toMatchObject([
      {
        received: 'a cycle: keepers-strike → tower-raised → keepers-strike',
        field: expect.stringMatching(/^relations/) as string,
      },
    ])
  },
)

test('after and responds-to form a cycle together', () => {
  const findings = findingsOf(relationsAcyclic, (drafts) =>
    relate(drafts, 'tower-raised', 'responds-to', 'keepers-strike'),
  )
  expect(findings).toHaveLength(1)
})

test('after one way and leads-to the other way are no cycle', () => {
  expect(
    findingsOf(relationsAcyclic, (drafts) =>
      relate(drafts, 'tower-raised', 'leads-to', 'keepers-strike'),
    ),
  ).toEqual([])
})

test('two organizations cannot be each other’s parent', () => {
  const findings = findingsOf(relationsAcyclic, (drafts) => {
    draft(drafts, 'organizations', 'guild-of-keepers').parent = 'coast-museum'
  })
  expect(findings).toMatchObject([
    { field: 'parent', received: 'a cycle: coast-museum → guild-of-keepers → coast-museum' },
  ])
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
  const chain = Array.from({ length: 1000 }, (_, index) => [index, index + 1] as const)
  expect(hasFinding(chain)).toBe(false)
  expect(hasFinding([...chain, [1000, 0]])).toBe(true)
})
