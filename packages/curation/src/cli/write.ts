import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordsOf } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { assembleDataset } from '../emit/dataset.ts'
import { writeFileAtomic, writeFiles } from '../emit/files.ts'
import { readPackageFacts } from '../emit/package-facts.ts'
import { FindingsError } from '../finding.ts'
import { loadDataset } from '../load-dataset.ts'
import { readmeText } from '../readme.ts'
import { citationFiles } from '../release/citation-files.ts'
import { readReleaseIndex, readReleases } from '../release/read-releases.ts'
import type { CommandContext } from './context.ts'

export async function emit({ dataFolder, sourcesFolder, out }: CommandContext): Promise<number> {
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  const index = await readReleaseIndex(dataFolder)
  if (collections === undefined || 'findings' in index)
    throw new FindingsError(...findings, ...('findings' in index ? index.findings : []))
  const facts = await readPackageFacts(dataFolder)
  // It loads the TypeScript compiler, which takes longer than all the rest.
  const { emittedFiles } = await import('../emit/emitted-files.ts')
  const files = await emittedFiles(collections, facts, index.value)
  await writeFiles(dataFolder, files)
  const records = collectionNames.flatMap((name) => recordsOf(collections, name)).length
  out(`Emitted ${files.size} files from ${records} records.`)
  return 0
}

export async function writeReadme({
  dataFolder,
  sourcesFolder,
  out,
}: CommandContext): Promise<number> {
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  if (collections === undefined) throw new FindingsError(...findings)
  const file = join(dataFolder, 'README.md')
  const dataset = assembleDataset(collections, await readPackageFacts(dataFolder))
  await writeFileAtomic(file, readmeText(await readFile(file, 'utf8'), dataset))
  out('Wrote the generated parts of README.md.')
  return 0
}

export async function writeCitationFiles(context: CommandContext): Promise<number> {
  const { rootFolder, dataFolder, sourcesFolder, out } = context
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  const { findings: releaseFindings, releases } = await readReleases(dataFolder)
  if (collections === undefined || releaseFindings.length > 0)
    throw new FindingsError(...findings, ...releaseFindings)
  const facts = await readPackageFacts(dataFolder)
  const files = citationFiles(assembleDataset(collections, facts), facts, releases)
  for (const [file, text] of files) await writeFileAtomic(join(rootFolder, file), text)
  out(`Wrote ${[...files.keys()].join(' and ')} for version ${facts.version}.`)
  return 0
}
