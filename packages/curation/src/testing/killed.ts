import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import type { Folders } from './run.ts'

/** Runs a command in a process of its own, killed with its children at this change of a file; null if it ends before. */
export async function killed(
  { dataFolder, sourcesFolder }: Folders,
  change: number,
  ...args: readonly string[]
): Promise<NodeJS.Signals | null> {
  const rootFolder = join(dataFolder, '..')
  const script = `
    import { runCommandLine } from ${JSON.stringify(join(import.meta.dirname, '../cli/command-line.ts'))}
    const folders = ${JSON.stringify({ rootFolder, dataFolder, sourcesFolder })}
    await runCommandLine(${JSON.stringify(args)}, { ...folders, out() {}, err() {} })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    detached: true,
  })
  let changes = 0
  const watching = watch(rootFolder, { recursive: true }, (_, file) => {
    if (String(file).startsWith('.git')) return
    changes += 1
    if (changes === change) process.kill(-Number(child.pid), 'SIGKILL')
  })
  await once(child, 'close')
  watching.close()
  return child.signalCode
}
