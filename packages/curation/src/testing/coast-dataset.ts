import type { Collections, Dataset } from '@nkidp/schema'
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

const { meta: _, ...collections } = coastDataset('1.0.0')

/** The made-up records as they are published. */
export const coast: Collections = collections
