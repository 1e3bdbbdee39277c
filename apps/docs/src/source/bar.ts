import { segments, type Segment, type Span } from './segments.ts'

/** The most white space between two sentences of a paragraph, in code points. */
const space = 2

/** A paragraph of the report as a bar: its length in percent of the longest, and its parts in percent of its length. */
export function bar<Teller, Record>(
  paragraph: Segment,
  longest: number,
  toldSpans: readonly Span<Teller>[],
  recordSpans: readonly Span<Record>[],
  uncited: readonly Segment[],
) {
  const length = paragraph.end - paragraph.start
  const part = ({ start, end }: Segment) => ({
    x: (100 * (start - paragraph.start)) / length,
    width: (100 * (end - start)) / length,
  })
  const covered = <T>(spans: readonly Span<T>[]) =>
    segments(paragraph, spans).filter(({ of }) => of.length > 0)
  return {
    length: (100 * length) / longest,
    tellers: joined(covered(toldSpans)).map((each) => ({ ...part(each), of: each.of })),
    cited: covered(recordSpans).map(part),
    uncited: uncited
      .filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end)
      .map(part),
  }
}

/** Joins segments of the same tellers with no more than white space between them. */
function joined<T>(parts: readonly Span<readonly T[]>[]): Span<readonly T[]>[] {
  const runs: Span<readonly T[]>[] = []
  for (const next of parts) {
    const last = runs.at(-1)
    const isSame =
      last !== undefined &&
      next.start - last.end <= space &&
      last.of.length === next.of.length &&
      last.of.every((each) => next.of.includes(each))
    if (isSame) runs[runs.length - 1] = { ...last, end: next.end }
    else runs.push(next)
  }
  return runs
}
