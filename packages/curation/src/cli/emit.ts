import { recordsOf } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { readPackageFacts } from '../emit/package-facts.ts'
import { writeFiles } from '../emit/files.ts'
import { loadDataset } from '../load-dataset.ts'
import type { CommandContext } from './context.ts'
import { printFindings } from './print-findings.ts'

export async function emit(context: CommandContext): Promise<number> {
  const { dataFolder, sourcesFolder, out } = context
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  if (collections === undefined) return printFindings(findings, context)
  const facts = await readPackageFacts(dataFolder)
  // It loads the TypeScript compiler, which takes longer than all the rest.
  const { emittedFiles } = await import('../emit/emitted-files.ts')
  const files = await emittedFiles(collections, facts)
  await writeFiles(dataFolder, files)
  const records = collectionNames.flatMap((name) => recordsOf(collections, name)).length
  out(`Emitted ${files.size} files from ${records} records.`)
  return 0
}
