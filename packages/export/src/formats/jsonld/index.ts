import { graphFormat } from '../../linked-data/graph.ts'

export const jsonld = graphFormat({
  name: 'jsonld',
  title: 'JSON-LD',
  description:
    'Linked data: the records as a graph in schema.org, PROV-O, SKOS and Web Annotation, with the context in the file.',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  written: (document) => document,
})
