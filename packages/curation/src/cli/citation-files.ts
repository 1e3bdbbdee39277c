import { join } from 'node:path'
import { getPackages } from '@manypkg/get-packages'
import { citationFiles } from '../citation-files/citation-files.ts'
import { wrongUsage } from './command.ts'
import type { Command } from './command.ts'
import { loadDataset } from '../load-dataset.ts'
import { assembleDataset } from '../emit/dataset.ts'
import { readPackageFacts } from '../emit/package-facts.ts'
import { printFindings } from './print-findings.ts'
import { readReleases } from '../release/read-releases.ts'
import { writeFileAtomic } from '../emit/files.ts'

export const citationFilesCommand: Command = {
  name: 'citation-files',
  usage: '',
  summary: 'Writes CITATION.cff, codemeta.json and .zenodo.json.',
  async run(args, surroundings) {
    if (args.length > 0) return wrongUsage(citationFilesCommand, surroundings)
    const { dataFolder, sourcesFolder, out } = surroundings
    const { findings: wrongRecords, collections } = loadDataset(dataFolder, sourcesFolder)
    const { findings: wrongReleases, releases } = await readReleases(dataFolder)
    const findings = [...wrongRecords, ...wrongReleases]
    if (collections === undefined || findings.length > 0) {
      printFindings(findings, surroundings)
      return 1
    }
    const facts = await readPackageFacts(dataFolder)
    const { rootDir } = await getPackages(dataFolder)
    const files = citationFiles(assembleDataset(collections, facts), facts, releases)
    for (const [file, text] of files) await writeFileAtomic(join(rootDir, file), text)
    out(`Wrote ${[...files.keys()].join(', ')} for version ${facts.version}.`)
    return 0
  },
}
