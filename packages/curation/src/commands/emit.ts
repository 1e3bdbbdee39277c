import { collectionNames } from '@nkidp/schema/core'
import { wrongUsage } from '../command.ts'
import type { Command } from '../command.ts'
import { loadDataset } from '../dataset.ts'
import { recordsOf } from '../emit/dataset.ts'
import { emittedFiles } from '../emit/emitted-files.ts'
import { readPackageFacts } from '../emit/package-facts.ts'
import { writeFiles } from '../emit/write-files.ts'
import { printFindings } from '../print-findings.ts'

export const emit: Command = {
  name: 'emit',
  usage: '',
  summary: 'Checks every record and writes what the data package is built from; with findings, it writes nothing.',
  async run(args, surroundings) {
    if (args.length > 0) return wrongUsage(emit, surroundings)
    const { dataFolder, sourcesFolder, out } = surroundings
    const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
    if (collections === undefined) {
      printFindings(findings, surroundings)
      return 1
    }
    const files = await emittedFiles(collections, await readPackageFacts(dataFolder))
    await writeFiles(dataFolder, files)
    out(`Emitted ${files.size} files from ${collectionNames.flatMap((name) => recordsOf(collections, name)).length} records.`)
    return 0
  },
}
