import {
  copyFileSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { jsonText, type ExportFile, type Manifest, type ManifestFile } from '@nkidp/export'
import { remove, takeTurn } from '@nkidp/schema/temporary'
import { contentOf } from './content.ts'
import { attempt, listedIn, lstat, parentsOf, removeStale, type Stale } from './earlier-files.ts'
import { isSystemError, notWritten } from './failure.ts'
import type { Progress } from './progress.ts'

/**
 * Writes files and their manifest into a folder. What holds is in the README, under "All or nothing".
 *
 * The files are first written into a temporary folder, which then also gets the files that they replace. They are renamed one
 * by one, the manifest last. A killed run thus leaves the old and the new manifest, which list all that the next run removes.
 */
export async function writeFolder(
  out: string,
  files: readonly ExportFile[],
  {
    manifest: manifestOf,
    progress,
    signal,
  }: {
    readonly manifest: (entries: readonly ManifestFile[]) => Manifest
    readonly progress: Progress
    readonly signal: AbortSignal
  },
): Promise<Manifest & Stale> {
  const undo: (() => void)[] = []
  let target = out
  // Node's own way never ends for a folder such as `/proc/x`.
  const makeFolder = (folder: string): void => {
    if (lstat(folder) !== undefined) return
    makeFolder(dirname(folder))
    mkdirSync(folder)
    undo.push(() => rmdirSync(folder))
  }
  try {
    progress.start(files.length)
    makeFolder(resolve(out))
    const turn = await takeTurn(out, '.sino-dprk-export-')
    if ('other' in turn)
      throw notWritten(
        out,
        `process ${turn.other.pid} is writing it. Wait for its end; if that is another process, remove ${turn.other.path}`,
      )
    const { own, leftovers } = turn
    undo.push(() => rmSync(own, { recursive: true }))

    const renames: { readonly file: string; readonly staged: string; readonly old: string }[] = []
    const stage = (path: string, bytes: string | Uint8Array): void => {
      for (const folder of parentsOf(path).map((parent) => join(out, parent))) {
        makeFolder(folder)
        if (lstat(folder)?.isDirectory() !== true)
          throw notWritten(target, `${folder} is not a folder`)
      }
      if (lstat(target)?.isFile() === false)
        throw notWritten(target, 'something else has this name')
      const staged = join(own, path === 'manifest.json' ? path : String(renames.length))
      renames.push({ file: target, staged, old: `${staged}.old` })
      writeFileSync(staged, bytes, { flush: true })
    }
    const entries: ManifestFile[] = []
    for (const file of files) {
      await setImmediate(undefined, { signal }) // Lets signals in.
      target = join(out, file.path)
      const { bytes, entry } = await contentOf(file, target)
      stage(file.path, bytes)
      entries.push(entry)
      progress.advance()
    }
    target = join(out, 'manifest.json')
    const manifest = manifestOf(entries)
    stage('manifest.json', jsonText(manifest))
    const earlier = [target, ...leftovers.flatMap(manifestsIn)].flatMap(listedIn)

    for (const { file, old } of renames) {
      target = file
      if (lstat(file) !== undefined && !attempt(() => linkSync(file, old))) copyFileSync(file, old)
    }
    for (const { file, staged, old } of renames) {
      target = file
      renameSync(staged, file)
      undo.push(() => (lstat(old) === undefined ? rmSync(file) : renameSync(old, file)))
    }
    undo.length = 0
    const written = renames.map(({ file }) => file)
    const stale = await removeStale(out, earlier, written)
    remove([...leftovers, own])
    return { ...manifest, ...stale }
  } catch (error) {
    // If one cannot be put back, the temporary folder is kept: it has the earlier file.
    undo.toReversed().every(attempt)
    throw isSystemError(error) && !signal.aborted ? notWritten(target, error) : error
  } finally {
    progress.stop()
  }
}

/** The manifests in what a killed run left. */
const manifestsIn = (leftover: string): string[] =>
  ['manifest.json', 'manifest.json.old'].map((name) => join(leftover, name))
