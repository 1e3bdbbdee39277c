import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Arguments } from './arguments.ts'
import type { Content, FormatFile } from './content.ts'
import { earlierFiles } from './earlier-files.ts'
import type { EarlierFile } from './earlier-files.ts'
import { Failure } from './failure.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { silent } from './progress.ts'
import type { Progress } from './progress.ts'
import { Staging } from './staging.ts'

/** What came of a run: what it wrote, and what became of the files of an earlier one in the same folder that it did not write. */
export interface Exported extends Manifest {
  /** Their paths, from the folder. */
  readonly removed: readonly string[]
  /** Of those that were changed since, or could not be removed. */
  readonly kept: readonly string[]
}

/** Writes the files and the manifest into the folder that is asked for, all of them or none. */
export async function exportToFolder(
  content: Content,
  { out, collections }: Arguments,
  progress: Progress,
  signal: AbortSignal,
): Promise<Exported> {
  // A streamed input tells itself how far it has been read.
  const bar = content.streamed ? silent : progress
  const staging = new Staging(signal)
  const failed = new AbortController()
  const records = content.recordsFor(content.files, failed.signal)
  const write: Work = async (file, index) => {
    const path = `${file.format}/${file.name}`
    const written = await staging.write(join(out, path), file.content(records[index] ?? []))
    bar.advance(1)
    return {
      path,
      format: file.format,
      mediaType: file.mediaType,
      records: file.records ?? null,
      ...written,
    }
  }
  try {
    bar.start('Writing', content.files.length)
    const files = await (content.streamed
      ? sideBySide(content.files, write, failed)
      : inTurn(content.files, write))
    const manifest = {
      dataset: content.dataset,
      selection: content.selection,
      collections: collections ?? null,
      codingCaveat: content.codingCaveat,
      files,
    }
    await staging.write(join(out, 'manifest.json'), [`${JSON.stringify(manifest, null, 2)}\n`])
    const earlier = earlierFiles(out).filter(
      ({ path }) => !files.some((file) => file.path === path),
    )
    for (const file of earlier) await staging.outdate(join(out, file.path), file)
    staging.commit()
    const isThere = ({ path }: EarlierFile): boolean => existsSync(join(out, path))
    return {
      ...manifest,
      removed: earlier.filter((file) => !isThere(file)).map(({ path }) => path),
      kept: earlier.filter(isThere).map(({ path }) => path),
    }
  } finally {
    bar.stop()
    staging.discard()
  }
}

type Work = (file: FormatFile, index: number) => Promise<ManifestFile>

async function inTurn(files: readonly FormatFile[], work: Work): Promise<ManifestFile[]> {
  const done = []
  for (const [index, file] of files.entries()) done.push(await work(file, index))
  return done
}

/** They share a pass, so where one fails, all end; then what they wrote can be taken back. The failure is told, not what followed from it. */
async function sideBySide(
  files: readonly FormatFile[],
  work: Work,
  failed: AbortController,
): Promise<ManifestFile[]> {
  const working = files.map(work)
  for (const each of working) each.catch(() => failed.abort())
  const ended = await Promise.allSettled(working)
  const reasons = ended.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  )
  if (reasons.length > 0) throw reasons.find((reason) => reason instanceof Failure) ?? reasons[0]
  return Promise.all(working)
}
