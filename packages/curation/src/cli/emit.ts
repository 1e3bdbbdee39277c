import { recordsOf } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { readPackageFacts } from '../emit/package-facts.ts'
import { writeFiles } from '../emit/files.ts'
import { loadDataset } from '../load-dataset.ts'
import { wrongUsage } from './command.ts'
import type { Command } from './command.ts'
import { printFindings } from './print-findings.ts'

export const emit: Command = {
  name: 'emit',
  usage: '',
  summary: 'Checks, then writes what the data package is made of.',
  async run(args, surroundings) {
    if (args.length > 0) return wrongUsage(emit, surroundings)
    const { dataFolder, sourcesFolder, out } = surroundings
    const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
    if (collections === undefined) {
      printFindings(findings, surroundings)
      return 1
    }
    const facts = await readPackageFacts(dataFolder)
    // It brings the compiler of TypeScript, which takes longer to load than all the rest: no other command waits for it.
    const { emittedFiles } = await import('../emit/emitted-files.ts')
    const files = await emittedFiles(collections, facts)
    await writeFiles(dataFolder, files)
    out(
      `Emitted ${files.size} files from ${collectionNames.flatMap((name) => recordsOf(collections, name)).length} records.`,
    )
    return 0
  },
}
