/** A part of a text: offsets in code points, the end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** Orders spans as they follow each other in the text. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/** The same code points in as few spans as hold them, in order. Time: O(n log n). */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { start, end } of [...spans].sort(compareSpans)) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else merged.push({ start, end })
  }
  return merged
}

/** How many code points lie in at least one of the spans. */
export const lengthCovered = (spans: readonly Span[]): number =>
  union(spans).reduce((sum, { start, end }) => sum + end - start, 0)
