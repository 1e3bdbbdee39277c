import type { Path } from '@nkidp/schema/json'
import type { Rule, Violation } from '../rule.ts'
import { filesIn, type RecordFile, type Workspace } from '../workspace.ts'

export const relationsAcyclic: Rule = {
  name: 'relations-acyclic',
  guarantee:
    'Relations never form a loop: `part-of`, `leads-to`, `after` with `responds-to`, `possibly-same`, parent organizations.',
  *check(workspace) {
    for (const kinds of [['part-of'], ['leads-to'], ['after', 'responds-to'], ['possibly-same']])
      yield* cyclesAmong(relationEdges(workspace, kinds), kinds.join(' or '))
    yield* cyclesAmong(parentEdges(workspace), 'parent')
  },
}

interface Edge {
  readonly file: RecordFile
  readonly path: Path
  readonly to: string
}

const relationEdges = (workspace: Workspace, kinds: readonly string[]): Edge[] =>
  filesIn(workspace, 'chronology').flatMap((file) =>
    (file.record.relations ?? []).flatMap(({ kind, entry }, index) =>
      kinds.includes(kind) ? [{ file, path: ['relations', index, 'entry'], to: entry }] : [],
    ),
  )

const parentEdges = (workspace: Workspace): Edge[] =>
  filesIn(workspace, 'organizations').flatMap((file) =>
    file.record.parent === undefined ? [] : [{ file, path: ['parent'], to: file.record.parent }],
  )

function* cyclesAmong(edges: readonly Edge[], what: string): Generator<Violation> {
  const edgesFrom = new Map<string, Edge[]>()
  for (const edge of edges.filter(({ file, to }) => file.record.id !== to))
    edgesFrom.set(edge.file.record.id, [...(edgesFrom.get(edge.file.record.id) ?? []), edge])
  const visited = new Set<string>()

  /** Depth first: `trail` are the edges from the start to this record. */
  function* visit(id: string, trail: readonly Edge[]): Generator<Violation> {
    visited.add(id)
    for (const edge of edgesFrom.get(id) ?? []) {
      const steps = [...trail, edge]
      const start = steps.findIndex(({ file }) => file.record.id === edge.to)
      if (start >= 0) yield cycle(steps.slice(start), what)
      else if (!visited.has(edge.to)) yield* visit(edge.to, steps)
    }
  }

  for (const id of edgesFrom.keys()) if (!visited.has(id)) yield* visit(id, [])
}

function cycle(edges: readonly Edge[], what: string): Violation {
  const ids = edges.map(({ file }) => file.record.id)
  return {
    file: edges[0]!.file,
    path: edges[0]!.path,
    received: `a cycle: ${[...ids, ids[0]].join(' → ')}`,
    expected: `a chain of ${what} that ends`,
    fix: 'Remove the wrong relation.',
  }
}
