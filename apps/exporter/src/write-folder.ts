import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import {
  jsonText,
  makeFile,
  type ExportFile,
  type Manifest,
  type ManifestFile,
} from '@nkidp/export'
import { z } from 'zod'
import { isSystemError, notWritten } from './failure.ts'
import type { Progress } from './progress.ts'

/** The manifest, and the files of earlier runs that this one did not write. */
export interface Written extends Manifest {
  readonly removed: readonly string[]
  /** Those that were changed since, or could not be removed. */
  readonly kept: readonly string[]
}

/**
 * Writes files and their manifest into a folder, all or none. They are staged in a hidden folder and then renamed, the
 * manifest last, so that a file is the old one or the new one whenever the process is killed. A journal in the hidden
 * folder lists the files of earlier runs and of this one, so that the next run can finish what a killed run left.
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
): Promise<Written> {
  const hidden = join(out, '.sino-dprk-export')
  const [staging, journal] = [join(hidden, 'files'), join(hidden, 'journal.json')]
  const made: string[] = []
  let path = ''
  try {
    progress.start(files.length)
    rmSync(staging, { recursive: true, force: true })
    const staged: string[] = []
    const stage = (bytes: string | Uint8Array): void => {
      made.push(
        ...makeFolder(dirname(join(staging, path))),
        ...makeFolder(dirname(join(out, path))),
      )
      accessSync(dirname(join(out, path)), constants.W_OK)
      if (lstatSync(join(out, path), { throwIfNoEntry: false })?.isDirectory())
        throw notWritten(join(out, path), 'a folder has this name')
      writeFileSync(join(staging, path), bytes, { flush: true })
      staged.push(path)
    }
    const entries = []
    for (const file of files) {
      await setImmediate(undefined, { signal }) // Lets signals in.
      path = file.path
      const { bytes, entry } = await makeFile(file)
      stage(bytes)
      entries.push(entry)
      progress.advance()
    }
    path = 'manifest.json'
    const manifest = manifestOf(entries)
    stage(jsonText(manifest))
    const earlier = [...filesIn(join(out, path)), ...filesIn(journal)]
    writeFileSync(`${journal}.new`, jsonText({ files: [...earlier, ...entries] }), { flush: true })
    renameSync(`${journal}.new`, journal)
    for (path of staged) renameSync(join(staging, path), join(out, path))

    const stale = new Set(earlier.map((file) => file.path))
    for (const file of entries) stale.delete(file.path)
    const removed = [...stale].filter((each) => removeFile(out, each, earlier))
    rmSync(hidden, { recursive: true })
    const kept = [...stale].filter((each) => lstatSync(join(out, each), { throwIfNoEntry: false }))
    return { ...manifest, removed, kept }
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    for (const folder of made.toReversed()) attempt(() => rmdirSync(folder))
    throw isSystemError(error) && !signal.aborted ? notWritten(join(out, path), error) : error
  } finally {
    progress.stop()
  }
}

/** Returns the folders that did not exist, parents first. */
function makeFolder(folder: string): string[] {
  const first = mkdirSync(folder, { recursive: true })
  const made: string[] = []
  if (first !== undefined)
    for (let each = resolve(folder); made[0] !== resolve(first); each = dirname(each))
      made.unshift(each)
  return made
}

const listing = z.object({
  files: z.array(
    z.object({
      path: z.string().refine((path) => !path.split(/[\\/]/).includes('..')),
      sha256: z.string(),
    }),
  ),
})
type Listed = z.infer<typeof listing>['files']

/** None if the file is missing or not ours. */
function filesIn(path: string): Listed {
  const read = (): unknown => JSON.parse(readFileSync(path, 'utf8'))
  try {
    return listing.safeParse(read()).data?.files ?? []
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError) return []
    throw error
  }
}

/** Removes a file that is still as listed, and the folders that are empty then. */
function removeFile(out: string, path: string, listed: Listed): boolean {
  const file = join(out, path)
  return attempt(() => {
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
    if (!listed.some((each) => each.path === path && each.sha256 === sha256)) return false
    rmSync(file)
    let folder = dirname(file)
    while (attempt(() => rmdirSync(folder))) folder = dirname(folder)
    return true
  })
}

/** Whether the operating system allowed it. */
function attempt(action: () => boolean | void): boolean {
  try {
    return action() !== false
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}
