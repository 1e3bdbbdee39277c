import type { VerifiedRecord, VerifiedSpan } from '@nkidp/sino-dprk-data/evidence'

/** A span whose words stand in a copy. */
export type FoundSpan = Exclude<VerifiedSpan, { readonly state: 'missing' }>

/** The found spans that stand nearest to a missing one on the page as it was read: between them, a copy should have its words. */
export interface Neighbors {
  readonly before: FoundSpan | undefined
  readonly after: FoundSpan | undefined
}

export function neighborsOf(
  { evidence: { source, start, end } }: VerifiedSpan,
  records: readonly VerifiedRecord[],
): Neighbors {
  const found = records
    .flatMap(({ spans }) => spans)
    .filter((span) => span.state !== 'missing')
    .filter(({ evidence }) => evidence.source === source)
    .toSorted((a, b) => a.evidence.end - b.evidence.end)
  return {
    before: found.findLast(({ evidence }) => evidence.end <= start),
    after: found
      .toSorted((a, b) => a.evidence.start - b.evidence.start)
      .find(({ evidence }) => evidence.start >= end),
  }
}
