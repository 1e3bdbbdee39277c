import { join } from 'node:path'
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
