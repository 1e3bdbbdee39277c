import { Presets, SingleBar } from 'cli-progress'

/** How far the work has come. */
export interface Progress {
  /** Begins a task of so many steps: bytes to read, files to write. */
  start(task: string, total: number): void
  advance(by: number): void
  /** Counts one more record. */
  record(): void
  stop(): void
}

/** A bar on standard error, with the records, their rate and the time left; or nothing where that is no terminal. */
export function progressBar(): Progress {
  const bar = new SingleBar(
    {
      format: '{task} [{bar}] {percentage}%{records}, {eta_formatted} left',
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.rect,
  )
  let [records, since] = [0, 0]
  return {
    start: (task, total) => {
      records = 0
      since = performance.now()
      bar.start(total, 0, { task, records: '' })
    },
    advance: (by) =>
      bar.increment(by, { records: recordsRead(records, performance.now() - since) }),
    record: () => {
      records += 1
    },
    stop: () => bar.stop(),
  }
}

const recordsRead = (records: number, milliseconds: number): string =>
  records === 0
    ? ''
    : `, ${number(records)} records, ${number((records * 1000) / Math.max(milliseconds, 1))} a second`

const number = (value: number): string => Math.round(value).toLocaleString('en')

export const silent: Progress = {
  start: () => {},
  advance: () => {},
  record: () => {},
  stop: () => {},
}
