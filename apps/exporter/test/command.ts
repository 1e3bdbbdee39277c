import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** The command as it is published. */
const built = resolve(import.meta.dirname, '../dist/cli.js')

/** An empty folder that is gone when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sino-dprk-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const start = (
  folder: string,
  argv: readonly string[],
  nodeOptions: readonly string[] = [],
): ChildProcess =>
  spawn(process.execPath, [...nodeOptions, built, ...argv], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** What came of a process. */
export async function outcome(child: ChildProcess) {
  const [stdout, stderr, [code]] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { code, stdout, stderr }
}

const read = (stream: ChildProcess['stdout']): Promise<string> | string =>
  stream === null ? '' : text(stream)

export const run = (
  folder: string,
  argv: readonly string[] = [],
  nodeOptions: readonly string[] = [],
) => outcome(start(folder, argv, nodeOptions))

/** Runs a line of shell, in which `$CLI` is the command. */
export const shell = (folder: string, line: string) =>
  outcome(
    spawn('sh', ['-c', line], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CLI: `${process.execPath} ${built}` },
    }),
  )

/** Every file under a folder, also the hidden ones, by its path from there. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name).slice(folder.length + 1))
    .sort()
