import type { Dataset } from '@nkidp/schema'
import { deriveRecords } from '../diff/derive-records.ts'
import { assembleDataset } from '../emit/dataset.ts'
import { allDrafts, coastDrafts } from './coast.ts'
import type { Drafts } from './coast.ts'
import { facts } from './harbor.ts'

/** The made-up records as a dataset of this version, after a change. */
export function coastDataset(
  version: string,
  change: (drafts: Drafts) => void = () => {},
): Dataset {
  const drafts = coastDrafts()
  change(drafts)
  return publish(version, drafts)
}

/** These drafts as a dataset. What the rules would find in them is not asked. */
export const publish = (version: string, drafts: Drafts): Dataset =>
  assembleDataset(
    deriveRecords(
      allDrafts(drafts).map(([collection, record]) => ({ collection, id: record.id, record })),
    ),
    { ...facts, version },
  )
