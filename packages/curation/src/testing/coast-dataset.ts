import { publishedFields, recordsOf, type Collections, type Dataset } from '@nkidp/schema'
import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import { valuesAt } from '@nkidp/schema/json'
import { derive } from '../derive/derive.ts'
import { assembleDataset } from '../emit/dataset.ts'
import { coastDrafts, facts, type Change, type Drafts } from './coast.ts'
import { draftFiles } from './draft-files.ts'

export function coastDataset(version: string, change: Change = () => {}): Dataset {
  const drafts = coastDrafts()
  change(drafts)
  return publish(version, drafts)
}

/** These drafts as a dataset; the rules are not checked. */
export const publish = (version: string, drafts: Drafts): Dataset =>
  assembleDataset(derive(draftFiles(drafts)), { ...facts, version })

/** Undoes `publish`: the records as editors wrote them. */
export const draftsOf = (dataset: Readonly<Record<CollectionName, unknown>>): Drafts =>
  Object.fromEntries(
    collectionNames.map((name) => [
      name,
      recordsOf(dataset, name).map((record) => withoutDerived(name, record as object)),
    ]),
  ) as unknown as Drafts

function withoutDerived(collection: CollectionName, record: object): object {
  const draft = structuredClone(record)
  for (const { path, derived } of publishedFields(collection))
    if (derived)
      for (const { value } of valuesAt(draft, path.slice(0, -1)))
        delete (value as Record<string, unknown>)[path.at(-1)!]
  return draft
}

const { meta: _, ...collections } = coastDataset('1.0.0')

/** The made-up records as they are published. */
export const coast: Collections = collections
