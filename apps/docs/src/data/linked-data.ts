import { installedDataset } from '@nkidp/export'
import { graphOf } from '@nkidp/export/linked-data'
import { member } from './dataset.ts'

interface Graph {
  readonly '@context': object
  readonly '@graph': readonly {
    readonly id: string
    readonly sameAs?: readonly string[]
    readonly closeMatch?: readonly string[]
  }[]
}
const graph = JSON.parse(JSON.stringify(graphOf(installedDataset()))) as Graph

/** A record as a JSON-LD document, and other addresses of its subject. */
export function linkedDataOf(id: string, { '@context': context, '@graph': nodes } = graph) {
  const node = nodes.find((candidate) => candidate.id === `${id}/#this`)
  return (
    node && {
      data: { '@context': context, ...node },
      elsewhere: [...(node.sameAs ?? []), ...(node.closeMatch ?? [])],
    }
  )
}

/** The standard property of a field, with its prefix; undefined for a term of our own. */
export function propertyOf(name: string, { '@context': context } = graph): string | undefined {
  const term = member(context, name)
  const property = typeof term === 'string' ? term : member(term, '@id')
  return typeof property === 'string' && /^(?!terms:)\w+:\w+$/.test(property) ? property : undefined
}
