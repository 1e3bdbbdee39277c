import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { isSystemError, reasonOf, wrongUsage } from '../failure.ts'
import { largestHeld } from '../largest-held.ts'
import { findingOf } from './finding.ts'
import type { Findings } from './finding.ts'

export interface InputFile {
  /** As it was given. */
  readonly path: string
  readonly bytes: number
  readonly kind: 'dataset' | 'ndjson'
}

const kinds: Readonly<Record<string, InputFile['kind']>> = {
  '.json': 'dataset',
  '.ndjson': 'ndjson',
}

/** @throws Failure where there is no such file, or where its name does not tell what it is. */
export async function inputFile(path: string): Promise<InputFile> {
  const stats = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error)
  })
  if (!stats.isFile())
    throw wrongUsage(
      `--input ${path} is ${stats.isDirectory() ? 'a folder' : 'no regular file'}; expected a file, as in out/json/dataset.json`,
    )
  const kind = kinds[extname(path).toLowerCase()]
  if (kind === undefined)
    throw wrongUsage(
      `--input ${path}: expected a name that ends in ${Object.keys(kinds).join(' or ')}`,
    )
  return { path, bytes: stats.size, kind }
}

/** Whether a file that has to be held in memory is small enough; if not, a finding says so. */
export function checkHeldSize({ path, bytes }: InputFile, findings: Findings): boolean {
  if (bytes <= largestHeld) return true
  const expected =
    'at most 32 MiB where the whole is held in memory; NDJSON of any size passes through to a format that streams, without filters'
  findings.add(
    findingOf(
      { path: [], found: `a file of ${bytes.toLocaleString('en')} bytes`, expected },
      path,
      undefined,
    ),
  )
  return false
}

/** What to throw instead of an error that came up while the input was read. */
export const unreadable = (path: string, error: unknown): unknown =>
  isSystemError(error) ? wrongUsage(`--input ${path} cannot be read: ${reasonOf(error)}`) : error
