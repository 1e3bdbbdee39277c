import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const changing = [
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'writeFileSync',
] as const

/** Lets so many changes to the file system happen. The next one fails, and all later ones if the process is killed. */
export function stopAfter(changes: number, failure: 'killed' | 'fails'): void {
  let left = changes
  for (const name of changing) {
    const change = fs[name] as (...args: unknown[]) => unknown
    const counted = (...args: unknown[]): unknown => {
      left -= 1
      if (left < 0 && failure === 'killed') throw new Error('killed')
      if (left === -1)
        throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO', syscall: name })
      return change(...args)
    }
    Object.assign(fs, { [name]: counted })
    restore.push(() => Object.assign(fs, { [name]: change }))
  }
  syncBuiltinESMExports()
}
const restore: (() => void)[] = []
/** Lets all changes happen again. */
export function revive(): void {
  for (const each of restore.splice(0)) each()
  syncBuiltinESMExports()
}
