import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Repeatable random values: equal seeds and names give equal values, in whatever order records are made. */
export interface Random {
  /** An integer from the first to the last, both included. */
  readonly between: (first: number, last: number) => number
  readonly one: <const T>(of: readonly [T, ...T[]]) => T
}

export function random(seed: number, name: string): Random {
  const hash = [...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, seed)
  const generator = xoroshiro128plus(hash)
  const between = (first: number, last: number): number => uniformInt(generator, first, last)
  return { between, one: (of) => of[between(0, of.length - 1)] ?? of[0] }
}
