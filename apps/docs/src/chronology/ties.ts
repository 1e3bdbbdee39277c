import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import type { Mark, PlacedMark } from './mark.ts'
import { axis, type Segment } from './measures.ts'

/** A line between the marks of one entry in two lanes: down from `x`, at `turn` across to `x2`, then down. */
export type Tie = ReturnType<typeof tiesOf>[number]

/** Between the end of a mark and a tie. */
const inset = 3
/** Clear of the line that ends the axis. */
const lastTie = axis.right - 9

/** The ties between each lane that has an entry and the next that has it. */
export function tiesOf(
  entries: readonly Entry[],
  lanes: readonly { readonly y: number; readonly marks: readonly PlacedMark[] }[],
) {
  const all = lanes.flatMap(({ marks }) => marks)
  return entries.flatMap((entry) => {
    const held = lanes.flatMap((lane, index) =>
      lane.marks.filter((placed) => placed.entry === entry).map((placed) => ({ placed, index })),
    )
    return held.slice(1).map(({ placed: lower, index }, at) => {
      const { placed: upper, index: from } = held[at]!
      const [a, b] = [reachForTie(upper), reachForTie(lower)]
      const shared: Segment = [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
      const isStraight = shared[0] <= shared[1]
      const turn = isRing(upper) ? lanes[from + 1]!.y : lanes[index]!.y
      const x = bestOf(isStraight ? shared : a, all, upper.y, isStraight ? lower.y : turn)
      const x2 = isStraight ? x : bestOf(b, all, turn, lower.y)
      /** Whether the editors identify the event in one of the two. */
      const isInferred = [upper, lower].some(({ tellings }) =>
        tellings.some(({ basis }) => basis === 'inferred'),
      )
      return { entry, x, y1: upper.y, turn, x2, y2: lower.y, isInferred }
    })
  })
}

const isRing = ({ marks }: PlacedMark) => marks.every(({ by }) => by === 'nobody')

/** Where a tie may meet an entry: at the date that is told, else at that of the editors, else in the gutter. */
function reachForTie({ marks }: PlacedMark): Segment {
  const by = (who: Mark['by']) => marks.find((mark) => mark.by === who)
  const { x1, x2, shape } = by('teller') ?? by('editors') ?? marks[0]!
  const middle = (x1 + x2) / 2
  return shape === 'dot' || shape === 'ring' ? [middle, middle] : [x1, Math.min(x2, lastTie)]
}

/** The place within a segment where a line crosses the fewest labels: at one of its ends if possible. */
function bestOf([x1, x2]: Segment, marks: readonly PlacedMark[], y1: number, y2: number): number {
  if (x2 - x1 <= 2 * inset) return (x1 + x2) / 2
  const steps = [0, 1, ...Array.from({ length: 15 }, (_, index) => (index + 1) / 16)]
  const crossed = (x: number) =>
    marks.filter(
      ({ label, y }) => y1 <= y && y <= y2 && label.x1 - inset < x && x < label.x2 + inset,
    ).length
  return steps
    .map((share) => x1 + inset + share * (x2 - x1 - 2 * inset))
    .map((x) => ({ x, count: crossed(x) }))
    .sort((a, b) => a.count - b.count)[0]!.x
}
