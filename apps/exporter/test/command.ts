import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { program, type Arguments } from '../src/arguments.ts'
import { exportDataset } from '../src/export.ts'

/** What Node is given: the command as it is published, after what lets it find the fixture. */
const built = [
  `--import=${resolve(import.meta.dirname, '../../../packages/sino-dprk-data/fixture-hook.mjs')}`,
  resolve(import.meta.dirname, '../dist/cli.js'),
]

export const start = (folder: string, argv: readonly string[]): ChildProcess =>
  spawn(process.execPath, [...built, ...argv], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })

/** What a process printed, and its exit code. */
export async function outcome(child: ChildProcess) {
  const read = (stream: ChildProcess['stdout']) => (stream === null ? '' : text(stream))
  const [stdout, stderr, [code]] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { code, stdout, stderr }
}

export const run = (folder: string, argv: readonly string[] = []) => outcome(start(folder, argv))

/** Starts a line of shell in which `$CLI` is the command, as this user or another. */
export const startShell = (folder: string, line: string, uid?: number): ChildProcess =>
  spawn('sh', ['-c', line], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CLI: [process.execPath, ...built].join(' ') },
    ...(uid !== undefined && { uid, gid: uid }),
  })

export const shell = (...asked: Parameters<typeof startShell>) => outcome(startShell(...asked))

/** The parsed arguments of an export. */
export async function parse(argv: readonly string[]): Promise<Arguments> {
  let parsed: Arguments | undefined
  const unexpected = () => {
    throw new Error('this is not an export')
  }
  const command = program('1.0.0', {
    write: (asked) => {
      parsed = asked
      return Promise.resolve()
    },
    listFormats: unexpected,
    listActors: unexpected,
    verify: unexpected,
  })
  for (const each of [command, ...command.commands]) each.configureOutput({ writeErr: () => {} })
  await command.parseAsync(argv, { from: 'user' })
  return parsed ?? unexpected()
}

/** Exports in this process, and returns the message for the user. */
export const exporting = async (
  argv: readonly string[],
  signal = new AbortController().signal,
): Promise<string> => exportDataset(await parse(argv), signal)

/** The files in a folder, hidden ones too, by their paths in it. */
export const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  )

export const pathsIn = (folder: string): string[] => [...filesIn(folder).keys()]
