import type { SpanState } from '@nkidp/sino-dprk-data/evidence'

/** What a copy is, by how many of the spans were found in it. */
export type Verdict = 'whole' | 'partial' | 'another' | 'foreign'

/** Another page on the same matter may have a few of the shorter spans, a date or a title; less than this share does not make it the page. */
const leastShare = 0.1

export function verdict({
  exact,
  relocated,
  missing,
}: Readonly<Record<SpanState, number>>): Verdict {
  const found = exact + relocated
  if (found === 0) return 'foreign'
  if (missing === 0) return 'whole'
  return found < leastShare * (found + missing) ? 'another' : 'partial'
}

/** The verdict in a sentence. */
export function verdictWords(counts: Readonly<Record<SpanState, number>>): string {
  const found = counts.exact + counts.relocated
  const all = found + counts.missing
  switch (verdict(counts)) {
    case 'whole':
      return `This is the page: the words of all ${all} spans are in it.`
    case 'partial':
      return `The words of ${found} of ${all} spans are in it; those of ${counts.missing} are missing.`
    case 'another':
      return `This is not the page: it has the words of only ${found} of ${all} spans.`
    case 'foreign':
      return `This is not the page: it has the words of none of the ${all} spans.`
  }
}
