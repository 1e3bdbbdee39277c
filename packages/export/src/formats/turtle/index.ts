import type { Quad, Writer } from 'n3'
import { prefixes } from '../../linked-data/context.ts'
import { graphFormat, toNQuads } from '../../linked-data/graph.ts'

export const turtle = graphFormat({
  name: 'turtle',
  title: 'Turtle',
  description: 'The same graph as Turtle, for people to read.',
  mediaType: 'text/turtle',
  extension: 'ttl',
  written: async (document) => {
    const { Parser, Writer } = await import('n3')
    const quads = new Parser({ format: 'N-Quads' }).parse(await toNQuads(document))
    return new Promise((resolve, reject) => {
      const writer = new Writer({ prefixes })
      writeNested(writer, quads)
      writer.end((error: Error | null, text: string) =>
        error === null ? resolve(text) : reject(error),
      )
    })
  },
})

/** Writes each blank node inside the one statement whose object it is. */
function writeNested(writer: Writer, quads: readonly Quad[]): void {
  const about = new Map<string, Quad[]>()
  for (const quad of quads) {
    const found = about.get(quad.subject.value)
    if (found === undefined) about.set(quad.subject.value, [quad])
    else found.push(quad)
  }
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
