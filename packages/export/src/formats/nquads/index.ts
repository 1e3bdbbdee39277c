import { graphFormat, toNQuads } from '../../linked-data/graph.ts'

export const nquads = graphFormat({
  name: 'nquads',
  title: 'N-Quads',
  description:
    'The same graph as N-Quads, one statement on each line, all of them in the default graph.',
  mediaType: 'application/n-quads',
  extension: 'nq',
  written: toNQuads,
})
