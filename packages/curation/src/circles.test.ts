import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circles } from './circles.ts'

const graph = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 20 }).map((edges) => {
  const successors = new Map<string, string[]>()
  for (const [from, to] of edges)
    successors.set(String(from), [...(successors.get(String(from)) ?? []), String(to)])
  return successors
})

test('what it finds are circles, and no two share a node', () => {
  fc.assert(
    fc.property(graph, (successors) => {
      const found = circles(successors)
      const nodes = found.flatMap((circle) => circle.slice(1))
      expect(new Set(nodes).size).toBe(nodes.length)
      for (const circle of found) {
        expect(circle[0]).toBe(circle.at(-1))
        circle
          .slice(1)
          .forEach((node, index) => expect(successors.get(circle[index] ?? '')).toContain(node))
      }
    }),
  )
})

test('it finds none exactly where the nodes can be put in an order', () => {
  fc.assert(
    fc.property(graph, (successors) => {
      const reachable = (from: string, seen = new Set<string>()): Set<string> => {
        for (const next of successors.get(from) ?? [])
          if (!seen.has(next)) reachable(next, seen.add(next))
        return seen
      }
      const hasCircle = [...successors.keys()].some((node) => reachable(node).has(node))
      expect(circles(successors).length > 0).toBe(hasCircle)
    }),
  )
})

test('a chain and a circle of a hundred thousand nodes do not overflow', () => {
  const chain = new Map(
    Array.from({ length: 100_000 }, (_, index) => [String(index), [String(index + 1)]]),
  )
  expect(circles(chain)).toEqual([])
  expect(circles(new Map([...chain, ['100000', ['0']]]))[0]).toHaveLength(100_002)
})
