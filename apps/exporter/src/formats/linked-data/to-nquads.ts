/** The statements of a JSON-LD document, as N-Quads. What the document would lose without a word is an error. */
export async function toNQuads(graph: string): Promise<string> {
  // Heavy, and needed for this alone.
  const { default: jsonld } = await import('jsonld')
  return jsonld.toRDF(JSON.parse(graph), { format: 'application/n-quads', safe: true })
}
