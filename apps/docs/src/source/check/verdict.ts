import type { SpanState } from '@nkidp/sino-dprk-data/evidence'

type Counts = Readonly<Record<SpanState, number>>

/** Another text on the subject may have a few of the shorter spans, such as a date or a title, but less than this share. */
const leastShare = 0.1

/** What a copy is, by how many of the spans were found in it. */
export function verdict({ exact, relocated, missing }: Counts) {
  const found = exact + relocated
  if (found === 0) return 'foreign'
  if (missing === 0) return 'whole'
  return found < leastShare * (found + missing) ? 'another' : 'partial'
}

export function verdictWords(counts: Counts): string {
  const { exact, relocated, missing } = counts
  const found = exact + relocated
  const all = found + missing
  const elsewhere = relocated === 0 ? '' : `, ${relocated} of them in another place`
  return {
    whole: `Match: all ${all} cited passages were found${elsewhere || ' where the records say'}.`,
    partial: `Partial match: ${found} of ${all} cited passages were found${elsewhere}; ${missing} were not.`,
    another: `Not the report: only ${found} of ${all} cited passages were found.`,
    foreign: `Not the report: none of the ${all} cited passages were found.`,
  }[verdict(counts)]
}
