/** A part of a text; the end is exclusive. Any unit, as long as it is one. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A part of a text that something stands on. */
export interface Span<T> extends Stretch {
  readonly of: T
}

/**
 * Cuts a part of a text wherever a span starts or ends. The stretches follow on one another, and together they are the
 * part; throughout each of them stands the same, in the order of the spans.
 */
export function stretches<T>(
  { start, end }: Stretch,
  spans: readonly Span<T>[],
): Span<readonly T[]>[] {
  const within = spans.filter((span) => span.start < end && span.end > start)
  const inside = within
    .flatMap((span) => [span.start, span.end])
    .filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return cuts.slice(1).map((past, index) => {
    const from = cuts[index] ?? start
    return {
      start: from,
      end: past,
      of: [
        ...new Set(
          within.filter((span) => span.start < past && span.end > from).map((span) => span.of),
        ),
      ],
    }
  })
}
