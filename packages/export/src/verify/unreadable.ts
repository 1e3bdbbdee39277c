/** Why a copy cannot be read. */
export class Unreadable extends Error {}

/** Counts what a page can multiply, and gives up at a limit far above what pages have. */
export function counter(limit: number, what: string): (added?: number) => void {
  let count = 0
  return (added = 1) => {
    count += added
    if (count > limit)
      throw new Unreadable(`it has more than ${limit.toLocaleString('en')} ${what}`)
  }
}
