import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assembleDataset } from '../emit/dataset.ts'
import { writeFileAtomic } from '../emit/files.ts'
import { readPackageFacts } from '../emit/package-facts.ts'
import { loadDataset } from '../load-dataset.ts'
import { readmeText } from '../readme.ts'
import type { CommandContext } from './context.ts'
import { printFindings } from './print-findings.ts'

export async function writeReadme(context: CommandContext): Promise<number> {
  const { dataFolder, sourcesFolder, out } = context
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  if (collections === undefined) return printFindings(findings, context)
  const file = join(dataFolder, 'README.md')
  const dataset = assembleDataset(collections, await readPackageFacts(dataFolder))
  await writeFileAtomic(file, readmeText(await readFile(file, 'utf8'), dataset))
  out('Wrote the generated parts of README.md.')
  return 0
}
