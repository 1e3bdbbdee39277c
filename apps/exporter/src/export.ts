import { join } from 'node:path'
import { codingCaveat } from '@nkidp/sino-dprk-data'
import type { Arguments } from './arguments.ts'
import type { Content, FormatFile } from './content.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { silent } from './progress.ts'
import type { Progress } from './progress.ts'
import { Staging } from './staging.ts'

/** Writes the files and the manifest into the folder that is asked for, all of them or none. */
export async function exportToFolder(content: Content, { out, collections }: Arguments, progress: Progress, signal: AbortSignal): Promise<Manifest> {
  // A streamed input tells itself how far it has been read.
  const bar = content.streamed ? silent : progress
  const staging = new Staging(signal)
  const records = content.recordsFor(content.files)
  const write: Work = async (file, index) => {
    const path = `${file.format}/${file.name}`
    const written = await staging.write(join(out, path), file.content(records[index] ?? []))
    bar.advance(1)
    return { path, format: file.format, mediaType: file.mediaType, records: file.records ?? null, ...written }
  }
  try {
    bar.start('Writing', content.files.length)
    const files = await (content.streamed ? sideBySide : inTurn)(content.files, write)
    const manifest = { dataset: content.dataset, selection: content.selection, collections: collections ?? null, codingCaveat, files }
    await staging.write(join(out, 'manifest.json'), [`${JSON.stringify(manifest, null, 2)}\n`])
    staging.commit()
    return manifest
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

/** The first failure is told when all have ended, so that what they wrote can be taken back. */
async function sideBySide(files: readonly FormatFile[], work: Work): Promise<ManifestFile[]> {
  const working = files.map(work)
  return Promise.all(working).finally(() => Promise.allSettled(working))
}
