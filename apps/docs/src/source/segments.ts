/** A part of a text; the end is exclusive. */
export interface Segment {
  readonly start: number
  readonly end: number
}

/** A segment that belongs to something. */
export interface Span<T> extends Segment {
  readonly of: T
}

/** Cuts a segment wherever a span starts or ends. Each part has what covers it, in the order of the spans. */
export function segments<T>(
  { start, end }: Segment,
  spans: readonly Span<T>[],
): Span<readonly T[]>[] {
  const within = spans.filter((span) => span.start < end && span.end > start)
  const inside = within
    .flatMap((span) => [span.start, span.end])
    .filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!
    const covering = within.filter((span) => span.start < to && span.end > from)
    return { start: from, end: to, of: [...new Set(covering.map((span) => span.of))] }
  })
}
