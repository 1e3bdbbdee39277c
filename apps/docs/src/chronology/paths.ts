import { arrowLength } from './mark.ts'
import type { Mark } from './mark.ts'

/** Half the height of a bar. */
const half = 3.5
/** How deep an end is torn that is not told. */
const tooth = 4

const round = (value: number): number => Math.round(value * 10) / 10
const path = (points: readonly (readonly [number, number])[], closed: boolean): string =>
  `M${points.map((point) => point.map(round).join(' ')).join('L')}${closed ? 'Z' : ''}`

/** The outline of a bar, its middle on the line `y = 0`. */
export function barPath({ x1, x2, start, end }: Pick<Mark, 'x1' | 'x2' | 'start' | 'end'>): string {
  const left =
    start === 'ragged'
      ? teeth(x1, tooth).toReversed()
      : ([
          [x1, half],
          [x1, -half],
        ] as const)
  const right =
    end === 'ragged'
      ? teeth(x2, -tooth)
      : end === 'arrow'
        ? ([
            [x2, -half],
            [x2, -half - 3],
            [x2 + arrowLength, 0],
            [x2, half + 3],
            [x2, half],
          ] as const)
        : ([
            [x2, -half],
            [x2, half],
          ] as const)
  return path([...left, ...right], true)
}

/** From top to bottom. */
const teeth = (x: number, depth: number): [number, number][] =>
  [-half, -half / 2, 0, half / 2, half].map((y, index) => [index % 2 === 0 ? x : x + depth, y])

/** The whisker of an incident, with a cap at each end that is told. */
export function whiskerPath({
  x1,
  x2,
  start,
  end,
}: Pick<Mark, 'x1' | 'x2' | 'start' | 'end'>): string {
  const cap = (x: number, edge: Mark['start'], depth: number) =>
    edge === 'sharp'
      ? path(
          [
            [x, -half],
            [x, half],
          ],
          false,
        )
      : edge === 'ragged'
        ? path(teeth(x, depth), false)
        : ''
  return `${path(
    [
      [x1, 0],
      [x2, 0],
    ],
    false,
  )}${cap(x1, start, tooth)}${cap(x2, end, -tooth)}`
}
