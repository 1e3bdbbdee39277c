import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Measure } from '@nkidp/bench-results'

/** The median and the quartiles, each interpolated between the two nearest numbers. */
export function measureOf(numbers: readonly number[]): Measure {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number): number => {
    const place = share * (sorted.length - 1)
    const [below = NaN, above = below] = sorted.slice(Math.floor(place))
    return below + (above - below) * (place % 1)
  }
  return { median: at(0.5), low: at(0.25), high: at(0.75) }
}

/** The median of the ratios of two cases, each of the same turn, so that a busy moment weighs on both. */
export const ratioOf = (ours: readonly number[], theirs: readonly number[]): Measure =>
  measureOf(ours.map((value, turn) => value / (theirs[turn] ?? NaN)))

export const differenceOf = (ours: readonly number[], theirs: readonly number[]): Measure =>
  measureOf(ours.map((value, turn) => value - (theirs[turn] ?? NaN)))

/**
 * Runs each case once a turn, so that whatever else the machine does weighs on all, and returns what each case gave. No turn
 * starts after so many seconds, except the first.
 */
export async function inTurns<T>(
  turns: number,
  cases: readonly (() => Promise<T>)[],
  seconds = 60,
): Promise<T[][]> {
  const gave: T[][] = cases.map(() => [])
  const start = performance.now()
  const isOver = () => performance.now() - start > seconds * 1000
  for (let turn = 0; turn < turns && (turn === 0 || !isOver()); turn += 1)
    for (const [index, run] of cases.entries()) gave[index]?.push(await run())
  return gave
}

/** What a process of Node took. */
export interface Cost {
  readonly seconds: number
  /** Of the processor, in all threads. */
  readonly processor: number
  readonly peakMebibytes: number
  readonly stdout: string
}

export interface Place {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

const preload = fileURLToPath(new URL('preload.cjs', import.meta.url))

/** Runs a script in a Node of its own. */
export async function costOf(script: readonly string[], place: Place = {}): Promise<Cost> {
  const start = performance.now()
  const argv = ['--require', preload, ...script]
  const { stdout, own } = await output(process.execPath, argv, place)
  const seconds = (performance.now() - start) / 1000
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(own) as NodeJS.ResourceUsage
  const processor = (userCPUTime + systemCPUTime) / 1e6
  return { seconds, processor, peakMebibytes: maxRSS / 1024, stdout }
}

/** What a program prints; and, in `own`, what it writes to file descriptor 3. */
export async function output(
  program: string,
  argv: readonly string[],
  { cwd, env }: Place = {},
): Promise<{ readonly stdout: string; readonly own: string }> {
  const child = spawn(program, argv, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, NO_COLOR: '1', ...env },
  })
  const [[code], stdout, stderr, own] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout as Readable),
    text(child.stderr as Readable),
    text(child.stdio[3] as Readable),
  ])
  if (code !== 0)
    throw new Error(`${program} ${argv.join(' ')} ended with ${code}\n${stdout}${stderr}`)
  return { stdout, own }
}

/** Runs a script in a Node of its own that prints JSON. */
export async function reportOf<T>(script: readonly string[], place: Place = {}): Promise<T> {
  const { stdout } = await output(process.execPath, script, place)
  return JSON.parse(stdout) as T
}
