import { stretches, type Span, type Stretch } from './stretches.ts'

/** A part of a bar: where it begins and how long it is, in hundredths of the bar’s length. */
interface Part {
  readonly x: number
  readonly width: number
}

/** A paragraph of the page as a bar. */
export interface Bar<Teller> {
  /** Its length, in hundredths of the longest bar. */
  readonly length: number
  /** Whose statements stand where; parts of one teller with white space between are one. */
  readonly tellers: readonly (Part & { readonly of: readonly Teller[] })[]
  /** How many records stand where. */
  readonly density: readonly (Part & { readonly records: number })[]
  /** What is not cited. */
  readonly uncited: readonly Part[]
}

/** The most white space between two sentences of a paragraph, in code points. */
const space = 2

/** A paragraph to scale, in code points, with those who tell the claims and the records that stand on it. */
export function bar<Teller, Id>(
  paragraph: Stretch,
  longest: number,
  toldSpans: readonly Span<Teller>[],
  recordSpans: readonly Span<Id>[],
  uncited: readonly Stretch[],
): Bar<Teller> {
  const length = paragraph.end - paragraph.start
  const part = ({ start, end }: Stretch): Part => ({
    x: (100 * (start - paragraph.start)) / length,
    width: (100 * (end - start)) / length,
  })
  return {
    length: (100 * length) / longest,
    tellers: joined(stretches(paragraph, toldSpans)).map((stretch) => ({
      ...part(stretch),
      of: stretch.of,
    })),
    density: stretches(paragraph, recordSpans).flatMap((stretch) =>
      stretch.of.length === 0 ? [] : [{ ...part(stretch), records: stretch.of.length }],
    ),
    uncited: uncited
      .filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end)
      .map(part),
  }
}

/** The stretches on which something stands, those of the same with no more than white space between joined. */
function joined<T>(parts: readonly Span<readonly T[]>[]): Span<readonly T[]>[] {
  const told = parts.filter(({ of }) => of.length > 0)
  return told.reduce<Span<readonly T[]>[]>((runs, next) => {
    const last = runs.at(-1)
    const isSame =
      last !== undefined &&
      next.start - last.end <= space &&
      last.of.length === next.of.length &&
      last.of.every((each) => next.of.includes(each))
    return isSame ? [...runs.slice(0, -1), { ...last, end: next.end }] : [...runs, next]
  }, [])
}
