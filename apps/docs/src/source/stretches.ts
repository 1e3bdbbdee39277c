/** A part of a text that something stands on; the end is exclusive. Any unit, as long as it is one. */
export interface Span<T> {
  readonly start: number
  readonly end: number
  readonly of: T
}

/** A part of a text throughout which the same things stand, in the order of the spans. */
export interface Stretch<T> {
  readonly start: number
  readonly end: number
  readonly of: readonly T[]
}

/** Cuts a part of a text wherever a span starts or ends: the stretches follow on one another, and together they are the part. */
export function stretches<T>({ start, end }: { readonly start: number; readonly end: number }, spans: readonly Span<T>[]): Stretch<T>[] {
  const within = spans.filter((span) => span.start < end && span.end > start)
  const inside = within.flatMap((span) => [span.start, span.end]).filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return cuts.slice(1).map((past, index) => {
    const from = cuts[index] ?? start
    return { start: from, end: past, of: [...new Set(within.filter((span) => span.start < past && span.end > from).map((span) => span.of))] }
  })
}
