import { circles } from '../circles.ts'
import type { Rule, Violation } from '../rule.ts'
import type { RecordFile, Workspace } from '../workspace.ts'

export const relationsAcyclic: Rule = {
  name: 'relations-acyclic',
  guarantee:
    'No chain of part-of, of leads-to, of after and responds-to, or of parents comes back to where it started.',
  needsSource: false,
  *check(workspace) {
    for (const kinds of [['part-of'], ['leads-to'], ['after', 'responds-to']]) {
      yield* circlesAmong(relationEdges(workspace, kinds), kinds.join(' or '))
    }
    yield* circlesAmong(parentEdges(workspace), 'parent')
  },
}

/** One step from a record to another, and where it is written. */
interface Edge {
  readonly file: RecordFile
  readonly path: readonly (string | number)[]
  readonly to: string
}

const relationEdges = ({ files }: Workspace, kinds: readonly string[]): Edge[] =>
  files
    .filter((file) => file.collection === 'chronology')
    .flatMap((file) =>
      (file.record.relations ?? []).flatMap(({ kind, entry }, index) =>
        kinds.includes(kind) ? [{ file, path: ['relations', index, 'entry'], to: entry }] : [],
      ),
    )

const parentEdges = ({ files }: Workspace): Edge[] =>
  files
    .filter((file) => file.collection === 'organizations')
    .flatMap((file) =>
      file.record.parent === undefined ? [] : [{ file, path: ['parent'], to: file.record.parent }],
    )

function* circlesAmong(edges: readonly Edge[], what: string): Generator<Violation> {
  const successors = new Map<string, string[]>()
  for (const { file } of edges) successors.set(file.record.id, [])
  for (const { file, to } of edges)
    if (to !== file.record.id) successors.get(file.record.id)?.push(to)
  const written = new Map(edges.map((edge) => [`${edge.file.record.id} ${edge.to}`, edge]))
  for (const circle of circles(successors)) {
    const edge = written.get(circle.slice(0, 2).join(' '))
    if (edge !== undefined) {
      yield {
        file: edge.file,
        path: edge.path,
        received: `a circle: ${circle.join(' → ')}`,
        expected: `a chain of ${what} that ends`,
        fix: 'Take out the relation that does not hold.',
      }
    }
  }
}
