/** A part of a text: offsets in code points, the end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const compareSpans = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** How many code points are in at least one of the spans. */
export function lengthCovered(spans: readonly Span[]): number {
  let covered = 0
  let past = 0
  for (const { start, end } of [...spans].sort(compareSpans)) {
    covered += Math.max(0, end - Math.max(start, past))
    past = Math.max(past, end)
  }
  return covered
}
