import { member } from './dataset.ts'

/** A JSON-LD document of a whole dataset. */
export interface Graph {
  readonly '@context': Readonly<Record<string, unknown>>
  readonly '@graph': readonly Node[]
}
type Node = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly sameAs?: readonly string[]
  readonly closeMatch?: readonly string[]
}

/** A record as a JSON-LD document of its own, and the addresses by which others name what it is about. */
export interface LinkedRecord {
  /** It may stand in a page of HTML: no `<` is in it. */
  readonly text: string
  readonly elsewhere: readonly string[]
}

/** The standard property that a field is in linked data, with its prefix; undefined for one that is a term of our own, or that means what its place says. */
export function standardProperty({
  '@context': context,
}: Graph): (name: string) => string | undefined {
  return (name) => {
    const term = context[name]
    const property: unknown = typeof term === 'string' ? term : member(term, '@id')
    return typeof property === 'string' && /^(?!terms:)\w+:\w+$/.test(property)
      ? property
      : undefined
  }
}

/** The linked data of each record of a dataset, by id. */
export function linkedData({
  '@context': context,
  '@graph': nodes,
}: Graph): (id: string) => LinkedRecord | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return (id) => {
    const node = byId.get(`${id}/#this`)
    return (
      node && {
        text: JSON.stringify({ '@context': context, ...node }).replaceAll('<', '\\u003c'),
        elsewhere: [...(node.sameAs ?? []), ...(node.closeMatch ?? [])],
      }
    )
  }
}
