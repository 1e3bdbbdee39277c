import { authoredRecords, type Collections, type Dataset } from '@nkidp/schema'
import { derive } from '../derive/derive.ts'
import { assembleDataset } from '../emit/dataset.ts'
import type { RecordFile } from '../workspace.ts'
import { allDrafts, coastDrafts, facts, type Drafts } from './coast.ts'

export function coastDataset(
  version: string,
  change: (drafts: Drafts) => void = () => {},
): Dataset {
  const drafts = coastDrafts()
  change(drafts)
  return publish(version, drafts)
}

/** These drafts as a dataset; the rules are not checked. */
export function publish(version: string, drafts: Drafts): Dataset {
  const files = allDrafts(drafts).map(([collection, record]) => ({
    collection,
    record: authoredRecords[collection].parse(record),
    file: `records/${collection}/${record.id}.yaml`,
    comments: [],
    positionOf: () => ({ line: 1, column: 1 }),
  }))
  return assembleDataset(derive(files as RecordFile[]), { ...facts, version })
}

const { meta: _, ...collections } = coastDataset('1.0.0')

/** The made-up records as they are published. */
export const coast: Collections = collections
