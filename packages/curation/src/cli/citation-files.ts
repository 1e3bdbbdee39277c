import { join } from 'node:path'
import { writeFileAtomic } from '../emit/files.ts'
import { assembleDataset } from '../emit/dataset.ts'
import { readPackageFacts } from '../emit/package-facts.ts'
import { loadDataset } from '../load-dataset.ts'
import { citationFiles } from '../release/citation-files.ts'
import { readReleases } from '../release/read-releases.ts'
import type { CommandContext } from './context.ts'
import { printFindings } from './print-findings.ts'

export async function writeCitationFiles(context: CommandContext): Promise<number> {
  const { rootFolder, dataFolder, sourcesFolder, out } = context
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  const { findings: releaseFindings, releases } = await readReleases(dataFolder)
  if (collections === undefined || releaseFindings.length > 0)
    return printFindings([...findings, ...releaseFindings], context)
  const facts = await readPackageFacts(dataFolder)
  const files = citationFiles(assembleDataset(collections, facts), facts, releases)
  for (const [file, text] of files) await writeFileAtomic(join(rootFolder, file), text)
  out(`Wrote ${[...files.keys()].join(' and ')} for version ${facts.version}.`)
  return 0
}
