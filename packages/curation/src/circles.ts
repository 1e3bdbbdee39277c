/**
 * Circles in a graph, no two of which share a node, each as the nodes on the way from one back to itself (so the first
 * is also the last). None exactly where there is no circle. Time: linear in nodes and edges; no recursion.
 */
export function circles(successors: ReadonlyMap<string, readonly string[]>): string[][] {
  const left = withoutDeadEnds(successors)
  const found: string[][] = []
  const walked = new Map<string, string>()
  for (const start of left.keys()) {
    const walk: string[] = []
    let node: string | undefined = start
    // Each node that is left has a successor that is left, so to follow the first one must come back to a node walked before.
    while (node !== undefined && !walked.has(node)) {
      walked.set(node, start)
      walk.push(node)
      node = left.get(node)
    }
    if (node !== undefined && walked.get(node) === start)
      found.push([...walk.slice(walk.indexOf(node)), node])
  }
  return found
}

/** The nodes from which one can walk on for ever, each with a next such node. */
function withoutDeadEnds(successors: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const predecessors = new Map<string, string[]>()
  const open = new Map<string, number>()
  for (const [node, nexts] of successors) {
    open.set(node, nexts.length)
    for (const next of nexts) {
      const known = predecessors.get(next)
      if (known === undefined) predecessors.set(next, [node])
      else known.push(node)
    }
  }
  const ends = [...new Set([...predecessors.keys(), ...open.keys()])].filter(
    (node) => (open.get(node) ?? 0) === 0,
  )
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    open.delete(end)
    for (const node of predecessors.get(end) ?? []) {
      const rest = (open.get(node) ?? 0) - 1
      open.set(node, rest)
      if (rest === 0) ends.push(node)
    }
  }
  return new Map(
    [...open.keys()].flatMap((node) =>
      (successors.get(node) ?? [])
        .filter((next) => open.has(next))
        .slice(0, 1)
        .map((next) => [node, next] as const),
    ),
  )
}
