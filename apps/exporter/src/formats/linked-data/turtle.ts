import type { Quad, Writer } from 'n3'
import type { WholeFormat } from '../format.ts'
import { prefixes } from './context.ts'
import { graphFiles } from './graph.ts'
import { graphFields } from './property-path.ts'
import { toNQuads } from './to-nquads.ts'

export const turtle: WholeFormat = {
  name: 'turtle',
  title: 'Turtle',
  description: 'The same graph as Turtle, for people to read.',
  mediaType: 'text/turtle',
  extension: 'ttl',
  fields: graphFields,
  streams: false,
  files: (dataset, collections) => graphFiles(turtle, dataset, collections, toTurtle),
}

async function* toTurtle(graph: string): AsyncGenerator<string> {
  const { Parser, Writer } = await import('n3')
  const quads = new Parser({ format: 'N-Quads' }).parse(await toNQuads(graph))
  yield await new Promise<string>((resolve, reject) => {
    const writer = new Writer({ prefixes })
    writeNested(writer, quads)
    writer.end((error: Error | null, text: string) =>
      error === null ? resolve(text) : reject(error),
    )
  })
}

/** Writes each node that has no name within the one statement that it is the object of. */
function writeNested(writer: Writer, quads: readonly Quad[]): void {
  const about = new Map<string, Quad[]>()
  for (const quad of quads)
    about.set(quad.subject.value, [...(about.get(quad.subject.value) ?? []), quad])
  const nested = (term: Quad['object']): Quad['object'] =>
    term.termType === 'BlankNode'
      ? writer.blank(
          (about.get(term.value) ?? []).map(({ predicate, object }) => ({
            predicate,
            object: nested(object),
          })),
        )
      : term
  for (const { subject, predicate, object } of quads)
    if (subject.termType === 'NamedNode') writer.addQuad(subject, predicate, nested(object))
}
