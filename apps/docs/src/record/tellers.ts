import { claims } from '@nkidp/sino-dprk-data'
import type { AnyRecord, Claim } from '@nkidp/sino-dprk-data'
import { recordById } from './dataset.ts'
import { recordLabel } from './labels.ts'
import type { Stretch } from '../page-map/layout.ts'

/** Who tells a claim: the id of its speaker, or `drafter` where the page tells it in its own voice. */
export const tellerOf = ({ speaker }: { readonly speaker?: string | undefined }): string => speaker ?? 'drafter'

/** The color of a teller, the same on every picture of the site. */
export const tellerColor = (teller: string): string => `var(--teller-${teller})`

/** The claims through which a record is told: itself, those of an entry, that of a quotation. */
function claimsTelling(record: AnyRecord): readonly Claim[] {
  if (record.type === 'claim') return [record]
  if (record.type === 'chronology-entry') return claims.filter(({ id }) => record.claims.includes(id))
  if (record.type === 'quotation') return claims.filter(({ id }) => id === record.claim)
  return []
}

/** Who tells a record, each once, in page order. */
export const tellersOf = (record: AnyRecord): readonly string[] => [...new Set(claimsTelling(record).map(tellerOf))]

/** What a teller is called in a sentence. */
export function tellerName(teller: string): string {
  const person = recordById.get(teller)
  return person === undefined ? 'the drafter' : recordLabel(person)
}

/** Who tells what stands at a place that a record stands on; undefined where no claim of the record touches it. */
export function tellerAt(record: AnyRecord, { start, end }: Stretch): string | undefined {
  const claim = claimsTelling(record).find(({ evidence }) => evidence.some((span) => span.start < end && start < span.end))
  return claim && tellerOf(claim)
}
