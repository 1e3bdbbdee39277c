import { claims, people } from '@nkidp/sino-dprk-data'
import type { Claim } from '@nkidp/sino-dprk-data'
import { tellerName, tellerOf } from '../record/tellers.ts'
import { source } from './paragraphs.ts'

/** One whose statements the page carries: a speaker, or the drafter, who is the page itself. */
export interface Voice {
  /** The id of the person, or `drafter`. */
  readonly key: string
  /** As it is written in full, and where there is little room. */
  readonly name: string
  readonly short: string
  /** How many code points of the page carry its statements, and what share of the page that is. */
  readonly codePoints: number
  readonly share: number
  /** Its claims, in page order. */
  readonly claims: readonly Claim[]
}

/** The voices of the page: the drafter, then the speakers in the order in which they are first told of. */
export const voices: readonly Voice[] = source.coverage.tellers.map((teller) => {
  const key = tellerOf(teller)
  return {
    key,
    name: tellerName(key),
    short: people.find(({ id }) => id === key)?.nameParts.family ?? tellerName(key),
    codePoints: teller.codePoints,
    share: teller.share,
    claims: claims.filter((claim) => tellerOf(claim) === key),
  }
})

/** The voice of a key. */
export function voice(key: string): Voice {
  const found = voices.find((each) => each.key === key)
  if (found === undefined) throw new RangeError(`the source tells nothing of what ${key} says`)
  return found
}
