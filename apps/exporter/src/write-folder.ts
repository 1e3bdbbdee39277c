import { createHash, randomUUID } from 'node:crypto'
import {
  accessSync,
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { jsonText, type ExportFile, type Manifest, type ManifestFile } from '@nkidp/export'
import { isRunning } from '@nkidp/schema/is-running'
import { z } from 'zod'
import { contentOf } from './content.ts'
import { isSystemError, notWritten } from './failure.ts'
import type { Progress } from './progress.ts'

/** The manifest, and the files of earlier runs that this one did not write. */
export interface Written extends Manifest {
  readonly removed: readonly string[]
  /** Those that were changed since, or could not be removed. */
  readonly kept: readonly string[]
}

/**
 * Writes files and their manifest into a folder. What holds is in the README, under "All or nothing".
 *
 * The files are staged in a hidden folder of the run, which then also gets the files that they replace. They are renamed one
 * by one, the manifest last. A journal in the hidden folder, another manifest, lists the files of earlier runs and of this
 * one, so that the next run can finish what a killed run left.
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
  const [made, replaced]: [(() => void)[], (() => void)[]] = [[], []] // How to undo each step.
  const makeFolder = (folder: string): void => {
    mkdirSync(folder)
    made.push(() => rmdirSync(folder))
  }
  let target = out
  try {
    progress.start(files.length)
    for (const folder of missingFolders(out)) makeFolder(folder)
    const { hidden, killed } = await startRun(out)
    made.push(() => rmSync(hidden, { recursive: true }))
    const stage = (path: string, bytes: string | Uint8Array): void => {
      for (const part of ['new', 'old'])
        mkdirSync(dirname(join(hidden, part, path)), { recursive: true })
      for (const parent of parentsOf(path)) {
        if (lstat(join(out, parent)) === undefined) makeFolder(join(out, parent))
        if (lstat(join(out, parent))?.isDirectory() !== true)
          throw notWritten(target, `${join(out, parent)} is not a folder`)
      }
      if (lstat(target)?.isFile() === false)
        throw notWritten(target, 'something else has this name')
      accessSync(dirname(target), constants.W_OK)
      writeFileSync(join(hidden, 'new', path), bytes, { flush: true })
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
    const earlier = [out, ...killed].flatMap(listedIn)
    const journal = jsonText({ files: [...earlier, ...entries] })
    writeFileSync(join(hidden, 'manifest.json'), journal, { flush: true })

    const paths = [...entries.map(({ path }) => path), 'manifest.json']
    for (const path of paths) {
      target = join(out, path)
      const old = join(hidden, 'old', path)
      if (lstat(target) !== undefined && !attempt(() => linkSync(target, old)))
        copyFileSync(target, old)
    }
    for (const path of paths) {
      target = join(out, path)
      const [file, old] = [target, join(hidden, 'old', path)]
      renameSync(join(hidden, 'new', path), file)
      replaced.push(() => (lstat(old) === undefined ? rmSync(file) : renameSync(old, file)))
    }
    replaced.length = made.length = 0
    const stale = await removeStale(out, earlier, paths)
    removeUnfinished(out, [...earlier.map(({ path }) => path), ...paths])
    for (const folder of [...killed, hidden]) attempt(() => rmSync(folder, { recursive: true }))
    return { ...manifest, ...stale }
  } catch (error) {
    // If one cannot be put back, the hidden folder is kept: it has the earlier file.
    if (replaced.toReversed().map(attempt).every(Boolean)) made.toReversed().forEach(attempt)
    throw isSystemError(error) && !signal.aborted ? notWritten(target, error) : error
  } finally {
    progress.stop()
  }
}

/** The folders to make for this one, parents first. Node's own way never ends for a folder such as `/proc/x`. */
function missingFolders(folder: string): string[] {
  const missing: string[] = []
  for (let each = resolve(folder); !existsSync(each); each = dirname(each)) missing.unshift(each)
  return missing
}

/** The folders of a path in the folder, without the folder itself. */
const parentsOf = (path: string): string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))

const prefix = '.sino-dprk-export-'

/**
 * Makes the hidden folder of this run, with the number of the process in its name, and only then looks for those of others:
 * so of two runs, at least one sees the other. Returns those of killed runs.
 */
async function startRun(
  out: string,
): Promise<{ readonly hidden: string; readonly killed: readonly string[] }> {
  for (let tries = 5; ; tries -= 1) {
    const name = `${prefix}${process.pid}-${randomUUID()}`
    mkdirSync(join(out, name))
    const others = readdirSync(out, { withFileTypes: true }).filter(
      (found) => found.name.startsWith(prefix) && found.name !== name && found.isDirectory(),
    )
    const running = others.find((other) => isRunning(processOf(other.name)))
    if (running === undefined) {
      const killed = others.map((other) => join(out, other.name))
      for (const folder of killed)
        for (const part of ['new', 'old'])
          attempt(() => rmSync(join(folder, part), { recursive: true, force: true }))
      return { hidden: join(out, name), killed }
    }
    rmdirSync(join(out, name))
    if (tries === 0)
      throw notWritten(
        out,
        `process ${processOf(running.name)} is writing it. Wait for its end; if that is another process, remove ${join(out, running.name)}`,
      )
    await setTimeout(Math.random() * 100) // Both runs may have seen each other.
  }
}

const processOf = (name: string): number => Number(name.slice(prefix.length).split('-')[0])

const listing = z.object({
  files: z.array(
    z.object({
      path: z
        .string()
        .refine(
          (path) =>
            !path.includes('\0') &&
            path.split(/[\\/]/).every((part) => !['', '.', '..'].includes(part)),
        ),
      sha256: z.string(),
    }),
  ),
})
type Listed = z.infer<typeof listing>['files']

/** Far above the manifest of any export. */
const maxManifestBytes = 16 * 1024 * 1024

/** What the manifest in a folder lists; nothing if it is missing or not ours. */
function listedIn(folder: string): Listed {
  const path = join(folder, 'manifest.json')
  const found = lstat(path)
  if (found?.isFile() !== true || found.size > maxManifestBytes) return []
  try {
    return listing.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data?.files ?? []
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError) return []
    throw error
  }
}

/** Removes the listed files that were not written now and are still as listed, and the folders that are empty then. */
async function removeStale(
  out: string,
  listed: Listed,
  written: readonly string[],
): Promise<Pick<Written, 'removed' | 'kept'>> {
  const digests = new Map<string, Set<string>>(listed.map(({ path }) => [path, new Set()]))
  for (const { path, sha256 } of listed) digests.get(path)?.add(sha256)
  const [removed, kept]: [string[], string[]] = [[], []]
  // Not by name: a folder may take two names for one file.
  const identities = new Set(written.map((path) => identityOf(lstat(join(out, path)))))
  for (const [path, known] of digests) {
    const file = join(out, path)
    const parents = parentsOf(path).map((parent) => join(out, parent))
    const found = parents.every((parent) => lstat(parent)?.isDirectory()) ? lstat(file) : undefined
    if (found === undefined || identities.has(identityOf(found))) continue
    const digest = found.isFile() ? await digestOf(file) : undefined
    const isRemoved = digest !== undefined && known.has(digest) && attempt(() => rmSync(file))
    ;(isRemoved ? removed : kept).push(path)
    if (isRemoved) parents.toReversed().every((parent) => attempt(() => rmdirSync(parent)))
  }
  return { removed, kept }
}

/** Removes what killed runs of version 1 left: hidden files beside the listed ones, with the number of the process. */
function removeUnfinished(out: string, paths: readonly string[]): void {
  for (const folder of new Set(paths.map((path) => dirname(join(out, path))))) {
    const names = new Set(
      paths.filter((path) => dirname(join(out, path)) === folder).map((path) => basename(path)),
    )
    for (const found of attempt(() => lstatSync(folder))
      ? readdirSync(folder, { withFileTypes: true })
      : []) {
      const [, name = '', pid] = /^\.(.+)\.(\d+)\.tmp$/.exec(found.name) ?? []
      if (names.has(name) && found.isFile() && !isRunning(Number(pid)))
        attempt(() => rmSync(join(folder, found.name)))
    }
  }
}

const identityOf = (found: Stats | undefined): string => `${found?.dev}:${found?.ino}`

async function digestOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
    return hash.digest('hex')
  } catch (error) {
    if (isSystemError(error)) return undefined
    throw error
  }
}

/** Without following a link; undefined if there is nothing, or nothing that can be reached. */
function lstat(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (isSystemError(error)) return undefined
    throw error
  }
}

/** Whether the operating system allowed it. */
function attempt(action: () => void): boolean {
  try {
    action()
    return true
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}
