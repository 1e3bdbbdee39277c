import { join } from 'node:path'
import { codingCaveat } from '@nkidp/sino-dprk-data'
import type { Arguments } from './arguments.ts'
import type { Content } from './content.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { silent } from './progress.ts'
import type { Progress } from './progress.ts'
import { Staging } from './staging.ts'

/** Writes the files and the manifest into the folder that is asked for, all of them or none. */
export async function exportToFolder(content: Content, { out, collections }: Arguments, progress: Progress, signal: AbortSignal): Promise<Manifest> {
  // A streamed input tells itself how far it has been read.
  const bar = content.streamed ? silent : progress
  const staging = new Staging(signal)
  const written: ManifestFile[] = []
  try {
    bar.start('Writing', content.files.length)
    for (const { format, name, mediaType, records = null, content: chunks } of content.files) {
      const path = `${format}/${name}`
      written.push({ path, format, mediaType, records, ...(await staging.write(join(out, path), chunks)) })
      bar.advance(1)
    }
    const manifest = { dataset: content.dataset, selection: content.selection, collections: collections ?? null, codingCaveat, files: written }
    await staging.write(join(out, 'manifest.json'), [`${JSON.stringify(manifest, null, 2)}\n`])
    staging.commit()
    return manifest
  } finally {
    bar.stop()
    staging.discard()
  }
}
