import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { recordsOf, type Collections } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { assembleDataset } from '../emit/dataset.ts'
import { writeFileAtomic, writeFiles } from '../emit/files.ts'
import { readPackageFacts } from '../emit/package-facts.ts'
import { FindingsError, type Finding } from '../finding.ts'
import { loadDataset } from '../load-dataset.ts'
import { readmeText } from '../readme.ts'
import { citationFiles } from '../release/citation-files.ts'
import { readReleaseIndex, readReleases } from '../release/read-releases.ts'
import type { CommandContext } from './context.ts'

/** @throws FindingsError with the findings of the records, and these others. */
function validRecords(
  { dataFolder, sourcesFolder }: CommandContext,
  others: readonly Finding[] = [],
): Collections {
  const { findings, collections } = loadDataset(dataFolder, sourcesFolder)
  if (collections === undefined || others.length > 0)
    throw new FindingsError(...findings, ...others)
  return collections
}

export async function emit(context: CommandContext): Promise<number> {
  const { dataFolder, out } = context
  const { findings, releases } = await readReleaseIndex(dataFolder)
  const collections = validRecords(context, findings)
  const facts = await readPackageFacts(dataFolder)
  // It loads the TypeScript compiler, which takes longer than all the rest.
  const { emittedFiles } = await import('../emit/emitted-files.ts')
  const files = await emittedFiles(collections, facts, releases)
  await writeFiles(dataFolder, files)
  const records = collectionNames.flatMap((name) => recordsOf(collections, name)).length
  out(`Emitted ${files.size} files from ${records} records.`)
  return 0
}

export async function writeReadme(context: CommandContext): Promise<number> {
  const { dataFolder, out } = context
  const collections = validRecords(context)
  const file = join(dataFolder, 'README.md')
  const dataset = assembleDataset(collections, await readPackageFacts(dataFolder))
  await writeFileAtomic(file, readmeText(await readFile(file, 'utf8'), dataset))
  out(`Wrote the generated parts of ${relative(process.cwd(), file)}.`)
  return 0
}

export async function writeCitationFiles(context: CommandContext): Promise<number> {
  const { rootFolder, dataFolder, out } = context
  const { findings, releases } = await readReleases(dataFolder)
  const collections = validRecords(context, findings)
  const facts = await readPackageFacts(dataFolder)
  const files = citationFiles(assembleDataset(collections, facts), facts, releases)
  for (const [file, text] of files) await writeFileAtomic(join(rootFolder, file), text)
  out(`Wrote ${[...files.keys()].join(' and ')} for version ${facts.version}.`)
  return 0
}
