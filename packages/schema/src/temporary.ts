import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

// Temporary files and folders have the number of their process in the name. So a later run can tell those in use from those
// that a killed run left.

export const temporaryPath = (folder: string, start: string): string =>
  join(folder, `${start}${process.pid}-${randomUUID()}`)

interface Temporary {
  readonly path: string
  readonly pid: number
}

const temporaries = (folder: string, start: string): readonly Temporary[] =>
  readdirSync(folder).flatMap((name) => {
    const pid = name.startsWith(start) ? /^\d+(?=-)/.exec(name.slice(start.length))?.[0] : undefined
    return pid === undefined ? [] : [{ path: join(folder, name), pid: Number(pid) }]
  })

/** Removes what killed runs left in a folder, apart from what this user may not remove. */
export function removeLeftovers(folder: string, start: string): void {
  remove(temporaries(folder, start).flatMap(({ path, pid }) => (isRunning(pid) ? [] : [path])))
}

export interface Turn {
  /** A new folder, which nobody else uses. */
  readonly own: string
  readonly leftovers: readonly string[]
}

/**
 * Lets one process at a time work on a folder. Each makes its own temporary folder there, and only then looks for those of
 * others: so of two processes, at least one sees the other.
 */
export async function takeTurn(
  folder: string,
  start: string,
): Promise<Turn | { readonly other: Temporary }> {
  for (let tries = 5; ; tries -= 1) {
    const own = temporaryPath(folder, start)
    mkdirSync(own)
    const others = temporaries(folder, start).filter(({ path }) => path !== own)
    const other = others.find(({ pid }) => isRunning(pid))
    if (other === undefined) return { own, leftovers: others.map(({ path }) => path) }
    rmdirSync(own)
    if (tries === 0) return { other }
    await setTimeout(Math.random() * 100) // Both may have seen each other.
  }
}

/** Removes files and folders, apart from what this user may not remove. */
export function remove(paths: readonly string[]): void {
  for (const path of paths)
    try {
      rmSync(path, { recursive: true, force: true })
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
    }
}

/** Whether another process of this number runs. */
function isRunning(pid: number): boolean {
  if (pid < 1 || pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
