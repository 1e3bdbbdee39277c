import { basename, dirname } from 'node:path'
import { installedDataset, manifestOf, type ExportFile, type ManifestFile } from '@nkidp/export'
import { silent } from '../src/progress.ts'

export const fileOf = (path: string, content: string): ExportFile => ({
  path,
  format: dirname(path),
  name: basename(path),
  mediaType: 'text/plain',
  records: null,
  content: () => content,
})

/** What `writeFolder` needs besides the files. */
export const unchecked = {
  manifest: (entries: readonly ManifestFile[]) => manifestOf(installedDataset(), entries),
  progress: silent,
  signal: new AbortController().signal,
}
