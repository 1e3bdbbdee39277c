import { Presets, SingleBar } from 'cli-progress'

/** How far the work has come. */
export interface Progress {
  start(task: string, total: number): void
  advance(by: number): void
  stop(): void
}

/** A bar on standard error, or nothing where that is no terminal. */
export function progressBar(): Progress {
  const bar = new SingleBar({ format: '{task} [{bar}] {percentage}%', clearOnComplete: true, hideCursor: true }, Presets.rect)
  return {
    start: (task, total) => bar.start(total, 0, { task }),
    advance: (by) => bar.increment(by),
    stop: () => bar.stop(),
  }
}

export const silent: Progress = { start: () => {}, advance: () => {}, stop: () => {} }
