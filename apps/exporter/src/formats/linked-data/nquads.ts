import type { WholeFormat } from '../format.ts'
import { graphFiles } from './graph.ts'
import { graphFields } from './property-path.ts'
import { toNQuads } from './to-nquads.ts'

export const nquads: WholeFormat = {
  name: 'nquads',
  title: 'N-Quads',
  description: 'The same graph as N-Quads, one statement a line, all of them in the default graph.',
  mediaType: 'application/n-quads',
  extension: 'nq',
  fields: graphFields,
  streams: false,
  files: (dataset, collections) => graphFiles(nquads, dataset, collections, statements),
}

async function* statements(graph: string): AsyncGenerator<string> {
  yield await toNQuads(graph)
}
