import { claims, people } from '@nkidp/sino-dprk-data'
import type { Claim } from '@nkidp/sino-dprk-data'

/** Who tells: a speaker, or the page in its own voice. */
export interface Teller {
  /** The id of the person, or `drafter`. */
  readonly id: string
  /** What it is called in a sentence, where it stands alone, and where there is little room. */
  readonly name: string
  readonly title: string
  readonly short: string
  /** What it tells, in page order. */
  readonly claims: readonly Claim[]
}

/** Those who tell, in the order in which the page lets them speak. */
export const tellers: readonly Teller[] = [...Map.groupBy(claims, ({ speaker }) => speaker)].map(
  ([speaker, told]) => {
    const person = people.find(({ id }) => id === speaker)
    if (person === undefined)
      return {
        id: 'drafter',
        name: 'the drafter',
        title: 'The drafter',
        short: 'the drafter',
        claims: told,
      }
    const { id, name, nameParts } = person
    return { id, name, title: name, short: nameParts.family ?? name, claims: told }
  },
)

const byId: ReadonlyMap<string, Teller> = new Map(tellers.map((teller) => [teller.id, teller]))

/**
 * Who tells a claim, or the part of an entry that names this speaker.
 *
 * @throws RangeError where the page reports nothing of this speaker.
 */
export function tellerOf({
  speaker = 'drafter',
}: {
  readonly speaker?: string | undefined
}): Teller {
  const teller = byId.get(speaker)
  if (teller === undefined) throw new RangeError(`the page reports nothing of ${speaker}`)
  return teller
}
