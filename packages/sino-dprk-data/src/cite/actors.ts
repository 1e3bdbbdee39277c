import type { Dataset } from '#generated/types.ts'
import type { CslName } from './csl.ts'
import { printed } from './words.ts'

/** The parts of a dataset that a citation names. */
export type CitedDataset = Pick<
  Dataset,
  'meta' | 'event' | 'people' | 'organizations' | 'states' | 'sources'
>

export type Source = Dataset['sources'][number]
export type Actor = Dataset['people' | 'organizations' | 'states'][number]

/** @throws RangeError for an id that the dataset does not have. */
export function actorOf(id: string, dataset: CitedDataset): Actor {
  const found = actorsById(dataset).get(id)
  if (found === undefined)
    throw new RangeError(
      `version ${dataset.meta.version} has no person, organization or state ${JSON.stringify(id)}; cite a record of another version with its \`dataset\``,
    )
  return found
}

const known = new WeakMap<CitedDataset, ReadonlyMap<string, Actor>>()

/** Made once for a dataset, so that the time to cite all of it is in proportion to its size. */
function actorsById(dataset: CitedDataset): ReadonlyMap<string, Actor> {
  const { people, organizations, states } = dataset
  const actors =
    known.get(dataset) ??
    new Map([...states, ...organizations, ...people].map((actor) => [actor.id as string, actor]))
  known.set(dataset, actors)
  return actors
}

/** The name as it is within a sentence: `the Red Guards`, `the Soviet Union`, `China`. */
export function nameInSentence({ type, name }: Actor): string {
  const takesArticle =
    type === 'organization' || (type === 'state' && /\b(?:Republic|States|Union)\b/.test(name))
  return printed(takesArticle ? `the ${name.replace(/^The /, '')}` : name)
}

export function cslName(named: Actor): CslName {
  if (named.type !== 'person') return { literal: named.name }
  const { family, given, order } = named.nameParts
  return { family, given, ...(order === 'family-first' && { 'static-ordering': true }) }
}
