import { claims } from '@nkidp/sino-dprk-data'
import type { AnyRecord, Claim } from '@nkidp/sino-dprk-data'
import { tellerOf } from './tellers.ts'
import type { Teller } from './tellers.ts'

/** The claims through which a record is told: itself, those of an entry, that of a quotation. */
function claimsTelling(record: AnyRecord): readonly Claim[] {
  if (record.type === 'claim') return [record]
  if (record.type === 'chronology-entry')
    return claims.filter(({ id }) => record.claims.includes(id))
  if (record.type === 'quotation') return claims.filter(({ id }) => id === record.claim)
  return []
}

/** Who tells a record, each once, in page order. */
export const tellersOf = (record: AnyRecord): Teller[] => [
  ...new Set(claimsTelling(record).map(tellerOf)),
]

/** Who tells what stands at a place that a record stands on; undefined where no claim of the record touches it. */
export function tellerAt(
  record: AnyRecord,
  { start, end }: Pick<Claim['evidence'][number], 'start' | 'end'>,
): Teller | undefined {
  const claim = claimsTelling(record).find(({ evidence }) =>
    evidence.some((span) => span.start < end && start < span.end),
  )
  return claim && tellerOf(claim)
}
