import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  start(files: number): void
  advance(): void
  stop(): void
}

/** A bar on stderr; nothing if that is not a terminal. */
export function progressBar(): Progress {
  const bar = new SingleBar(
    { format: 'Writing [{bar}] {percentage}%', clearOnComplete: true, hideCursor: true },
    Presets.rect,
  )
  return {
    start: (files) => bar.start(files, 0),
    advance: () => bar.increment(),
    stop: () => bar.stop(),
  }
}

export const silent: Progress = { start: () => {}, advance: () => {}, stop: () => {} }
