import { recordsOf as recordsIn, type CollectionName } from '@nkidp/schema/collections'
import type { Dataset } from '#generated/types.ts'

/**
 * The records of one collection of a dataset as a list, also of `event`, so that all collections can be looped over.
 *
 * @throws TypeError if the dataset has no such collection.
 * @function
 */
export const recordsOf = recordsIn as <C extends CollectionName>(
  dataset: Pick<Dataset, C>,
  collection: C,
) => readonly RecordOf<C>[]

type RecordOf<C extends CollectionName> = {
  [K in C]: Dataset[K] extends readonly (infer R)[] ? R : Dataset[K]
}[C]
