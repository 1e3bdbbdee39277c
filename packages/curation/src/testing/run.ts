import { join } from 'node:path'
import { expect } from 'vitest'
import { runCommandLine } from '../cli/command-line.ts'

export interface Folders {
  readonly dataFolder: string
  readonly sourcesFolder: string | undefined
}

export async function run({ dataFolder, sourcesFolder }: Folders, ...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommandLine(args, {
    rootFolder: join(dataFolder, '..'),
    dataFolder,
    sourcesFolder,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isTerminal: false,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** What a command prints that succeeds. */
export async function outOf(...command: Parameters<typeof run>): Promise<string> {
  const { code, out, err } = await run(...command)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

/** What a command says that fails, and prints nothing else. */
export async function errOf(...command: Parameters<typeof run>): Promise<string> {
  const { code, out, err } = await run(...command)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  return err
}
