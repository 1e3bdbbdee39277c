import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance that can be had again: equal seeds and names give equal draws, in whatever order records are made. */
export interface Random {
  /** A whole number from the first to the last, both included. */
  readonly between: (first: number, last: number) => number
  readonly one: <const T>(of: readonly [T, ...T[]]) => T
}

export function random(seed: number, name: string): Random {
  const generator = xoroshiro128plus(
    [...name].reduce(
      (hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193),
      seed ^ 0x811c9dc5,
    ),
  )
  const between = (first: number, last: number): number => uniformInt(generator, first, last)
  return { between, one: (of) => of[between(0, of.length - 1)] ?? of[0] }
}
