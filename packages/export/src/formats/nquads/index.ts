import { graphFormat, toNQuads } from '../../linked-data/graph.ts'

export const nquads = graphFormat({
  name: 'nquads',
  title: 'N-Quads',
  description: 'The same graph as N-Quads, one statement per line, all in the default graph.',
  mediaType: 'application/n-quads',
  extension: 'nq',
  written: toNQuads,
})
