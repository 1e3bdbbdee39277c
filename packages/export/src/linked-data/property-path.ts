import { className, collections } from '@nkidp/schema/collections'
import { mapFields } from '../fields.ts'
import { terms, type Term, type Terms } from './context.ts'
import { placeOf } from './node.ts'

/** As in `schema:participant/schema:roleName`. */
function propertyPath(type: string, place: readonly string[]): string {
  const steps: string[] = []
  let within: Terms = terms
  for (const [depth, name] of place.filter((step) => step !== '*').entries()) {
    const term =
      name === 'type'
        ? { '@id': 'rdf:type' }
        : termOf(depth === 0 ? { ...within, ...contextIn(terms[type]) } : within, name)
    if (term['@id'] !== '@nest')
      steps.push(
        term['@reverse'] === undefined ? (term['@id'] ?? `terms:${name}`) : `^${term['@reverse']}`,
      )
    within = { ...within, ...term['@context'] }
  }
  return steps.join('/')
}

function termOf(within: Terms, name: string): Term {
  const term = within[name] ?? {}
  return typeof term === 'string' ? { '@id': term } : term
}

const contextIn = (term: Terms[string] | undefined): Terms =>
  (typeof term === 'object' && term['@context']) || {}

/** Where each field goes: a SPARQL property path from the node of its record to the value. Statements have no order. */
export const graphFields = mapFields((collection, _, { path }) => {
  const place = placeOf(path)
  return {
    to:
      place === undefined
        ? 'the IRI of the node'
        : propertyPath(className(collections[collection].type), place),
    ...(path.includes('*') && { without: 'the order of the list' }),
  }
})
