import { canonicalJson } from './canonical-json.ts'
import { collectionNames, type CollectionName } from '../collections.ts'
import { compareIds } from '../text/compare-ids.ts'

interface Identified {
  readonly id: string
}

/** The text whose SHA-256 is the fingerprint. The caller hashes it: Node synchronously, a browser asynchronously. */
export function fingerprintText(
  dataset: Readonly<Record<CollectionName, Identified | readonly Identified[]>>,
): string {
  const sorted = collectionNames.map((name) => {
    const content = dataset[name]
    return [name, 'id' in content ? content : [...content].sort((a, b) => compareIds(a.id, b.id))]
  })
  return canonicalJson(Object.fromEntries(sorted))
}
