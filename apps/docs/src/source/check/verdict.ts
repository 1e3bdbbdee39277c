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
  const found = counts.exact + counts.relocated
  const all = found + counts.missing
  return {
    whole: `This is the report: the words of all ${all} spans are in it.`,
    partial: `The words of ${found} of ${all} spans are in it; those of ${counts.missing} are missing.`,
    another: `This is not the report: it has the words of only ${found} of ${all} spans.`,
    foreign: `This is not the report: it has the words of none of the ${all} spans.`,
  }[verdict(counts)]
}
