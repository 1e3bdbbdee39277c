import { createHash } from 'node:crypto'
import { createReadStream, lstatSync, readFileSync, rmSync, rmdirSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isSystemError } from './failure.ts'

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

/** What a manifest lists; nothing if it is missing or not ours. */
export function listedIn(manifest: string): Listed {
  const found = lstat(manifest)
  if (found?.isFile() !== true || found.size > maxManifestBytes) return []
  try {
    return listing.safeParse(JSON.parse(readFileSync(manifest, 'utf8'))).data?.files ?? []
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError) return []
    throw error
  }
}

/** The files of earlier runs that this one did not write. */
export interface Stale {
  readonly removed: readonly string[]
  /** Those that were changed since, or could not be removed. */
  readonly kept: readonly string[]
}

/** Removes the listed files that were not written now and are still as listed, and the folders that are empty then. */
export async function removeStale(
  out: string,
  listed: Listed,
  written: readonly string[],
): Promise<Stale> {
  const digests = new Map<string, Set<string>>(listed.map(({ path }) => [path, new Set()]))
  for (const { path, sha256 } of listed) digests.get(path)?.add(sha256)
  const [removed, kept]: [string[], string[]] = [[], []]
  // Not by name: a folder may take two names for one file.
  const identities = new Set(written.map((file) => identityOf(lstat(file))))
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

/** The folders of a path, from the outermost. */
export const parentsOf = (path: string): string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))

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
export function lstat(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (isSystemError(error)) return undefined
    throw error
  }
}

/** Whether the operating system allowed it. */
export function attempt(action: () => void): boolean {
  try {
    action()
    return true
  } catch (error) {
    if (isSystemError(error)) return false
    throw error
  }
}
