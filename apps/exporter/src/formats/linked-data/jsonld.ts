import type { WholeFormat } from '../format.ts'
import { graphFiles } from './graph.ts'
import { graphFields } from './property-path.ts'

export const jsonld: WholeFormat = {
  name: 'jsonld',
  title: 'JSON-LD',
  description:
    'Linked data: the records as a graph in schema.org, PROV-O, SKOS and Web Annotation, with its context in the file.',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  fields: graphFields,
  streams: false,
  files: (dataset, collections) => graphFiles(jsonld, dataset, collections, (graph) => [graph]),
}
