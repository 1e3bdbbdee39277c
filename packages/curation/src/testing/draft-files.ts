import { hash } from 'node:crypto'
import { authoredRecords } from '@nkidp/schema'
import type { CollectionName } from '@nkidp/schema/collections'
import { compareIds } from '@nkidp/schema/text'
import { recordedTexts } from '../load/load-workspace.ts'
import { sourceText } from '../source/source-text.ts'
import type { RecordFile, Workspace } from '../workspace.ts'
import { allDrafts, coastReport, type Drafts } from './coast.ts'

/** The drafts as records in files, without the files, in the order in which a folder is read. */
export const draftFiles = (drafts: Drafts): RecordFile[] =>
  allDrafts(drafts)
    .map(([collection, draft]) => ({
      collection,
      // In JSON as in YAML, what is undefined is absent.
      record: authoredRecords[collection].parse(JSON.parse(JSON.stringify(draft))),
      file: `records/${collection}/${draft.id}.yaml`,
      comments: [],
      positionOf: () => ({ line: 1, column: 1 }),
    }))
    .sort((a, b) => compareIds(a.file, b.file)) as RecordFile[]

const sourceFiles = [
  { name: 'coast', sha256: hash('sha256', coastReport), text: sourceText(coastReport) },
]

/** The drafts and the made-up report as the rules read them. */
export function draftWorkspace(drafts: Drafts): Workspace {
  const files = draftFiles(drafts)
  const ids = new Map<string, CollectionName[]>()
  for (const { collection, record } of files)
    ids.set(record.id, [...(ids.get(record.id) ?? []), collection])
  return { folder: 'records', files, ids, sourceFiles, sources: recordedTexts(files, sourceFiles) }
}
