import {
  claims,
  get,
  voices,
  type AnyRecord,
  type Claim,
  type Evidence,
} from '@nkidp/sino-dprk-data'

export interface Teller {
  /** The id of the person, or `drafter`. */
  readonly id: string
  /** The name in a sentence, alone, and where there is little room. */
  readonly name: string
  readonly title: string
  readonly short: string
  readonly claims: readonly Claim[]
}

/** In the order in which the report lets them speak. */
export const tellers: readonly Teller[] = [...Map.groupBy(claims, ({ speaker }) => speaker)].map(
  ([speaker, claims]) => {
    const { label: title } = voices.drafter
    if (speaker === undefined)
      return { id: 'drafter', name: 'the report', title, short: 'The report', claims }
    const { id, name, nameParts } = get(speaker)
    return { id, name, title: name, short: nameParts.family ?? name, claims }
  },
)

/**
 * The teller of a claim, or of one telling of an entry.
 *
 * @throws RangeError if the report has no remarks of this speaker.
 */
export function tellerOf({
  speaker = 'drafter',
}: {
  readonly speaker?: string | undefined
}): Teller {
  const teller = tellers.find(({ id }) => id === speaker)
  if (teller === undefined) throw new RangeError(`the report has no remarks of ${speaker}`)
  return teller
}

/** The claims that tell a record: the claim itself, those of an entry, that of a quotation. */
function claimsTelling(record: AnyRecord): readonly Claim[] {
  if (record.type === 'claim') return [record]
  if (record.type === 'chronology-entry')
    return claims.filter(({ id }) => record.claims.includes(id))
  return record.type === 'quotation' ? claims.filter(({ id }) => id === record.claim) : []
}

export const tellersOf = (record: AnyRecord): Teller[] => [
  ...new Set(claimsTelling(record).map(tellerOf)),
]

/** The teller of one piece of the evidence of a record; undefined if no claim of the record cites it. */
export function tellerAt(
  record: AnyRecord,
  { start, end }: Pick<Evidence, 'start' | 'end'>,
): Teller | undefined {
  const claim = claimsTelling(record).find(({ evidence }) =>
    evidence.some((span) => span.start < end && start < span.end),
  )
  return claim && tellerOf(claim)
}

/** The gradient that paints the mark of several tellers. */
export const gradientId = (tellers: readonly Teller[]): string =>
  `told-${tellers.map(({ id }) => id).join('-')}`
