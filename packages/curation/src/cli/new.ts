import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { CollectionName } from '@nkidp/schema/collections'
import { writeFileAtomic } from '../emit/files.ts'
import { loadWorkspace } from '../load/load-workspace.ts'
import type { CommandContext } from './context.ts'
import { recordTemplate } from './record-template.ts'

export async function newRecord(
  { dataFolder, sourcesFolder, out, err }: CommandContext,
  collection: CollectionName,
  id: string,
): Promise<number> {
  const holders = loadWorkspace(dataFolder, sourcesFolder).workspace.ids.get(id)
  if (holders !== undefined) {
    err(`${id} is already used in ${holders.join(', ')}. Choose another id: ids are unique.`)
    return 1
  }
  const path = join(dataFolder, 'records', collection, `${id}.yaml`)
  const shown = relative(process.cwd(), path)
  if (existsSync(path)) {
    err(`${shown} exists and contains another id. Rename that file first.`)
    return 1
  }
  await writeFileAtomic(path, recordTemplate(collection, id))
  out(`Wrote ${shown}. Fill it in, then run pnpm data check.`)
  return 0
}
