import type { Edge } from './extent.ts'
import type { Mark } from './mark.ts'
import { arrowLength, half, softLength } from './measures.ts'

type Point = readonly [x: number, y: number]

const tooth = 4
const round = (value: number) => Math.round(value * 10) / 10
const line = (points: readonly Point[]) =>
  `M${points.map((point) => point.map(round).join(' ')).join('L')}`

/** One end from top to bottom; `out` is 1 for the right end, -1 for the left. */
function endOf(x: number, edge: Edge, out: 1 | -1, isRound: boolean): Point[] {
  switch (edge) {
    case 'ragged':
      return [-1, -0.5, 0, 0.5, 1].map((y, index) => [x - (index % 2) * tooth * out, y * half])
    case 'arrow':
      return [
        [x, -half],
        [x, -half - 3],
        [x + arrowLength, 0],
        [x, half + 3],
        [x, half],
      ]
    default:
      if (!isRound || edge !== 'sharp') return [-half, half].map((y) => [x, y])
      return [-3, -2, -1, 0, 1, 2, 3].map((step) => {
        const angle = (step * Math.PI) / 6
        return [x + out * half * (Math.cos(angle) - 1), half * Math.sin(angle)]
      })
  }
}

/** A bar or a capsule: its area, and its outline, which is open where the bar goes on or its end is soft. */
export function pathsOf({ shape, x1, x2, start, end }: Mark): { area: string; outline: string } {
  const isRound = shape === 'capsule'
  const [left, right] = [endOf(x1, start, -1, isRound), endOf(x2, end, 1, isRound)]
  const area = `${line([...left.toReversed(), ...right])}Z`
  const isOpen = (edge: Edge) => edge === 'faded' || edge === 'cut'
  if (!isOpen(start) && !isOpen(end)) return { area, outline: area }
  const beyond = (edge: Edge) => (edge === 'faded' ? softLength / 2 : 0)
  const lines = [0, -1].map((at) => [
    [left.at(at)![0] - beyond(start), left.at(at)![1]] as const,
    [right.at(at)![0] + beyond(end), right.at(at)![1]] as const,
  ])
  const caps = [...(isOpen(start) ? [] : [left]), ...(isOpen(end) ? [] : [right])]
  return { area, outline: [...lines, ...caps].map(line).join('') }
}

/** The steps in which a soft end fades, outward. */
export function softEnds({ x1, x2, start, end }: Mark) {
  const opacities = [0.6, 0.35, 0.15]
  const length = softLength / opacities.length
  return opacities.flatMap((opacity, step) => [
    ...(start === 'faded' ? [{ opacity, length, x: round(x1 - (step + 1) * length) }] : []),
    ...(end === 'faded' ? [{ opacity, length, x: round(x2 + step * length) }] : []),
  ])
}

/** The line on which the dots of a series are. */
export const dotsOf = ({ x1, x2 }: Mark): string => `M${round(x1 + 2.5)} 0H${round(x2 - 1)}`

/** A length as a scale bar. */
export const measureOf = ({ x1, x2, end }: Mark): string =>
  `M${x1} -5V5M${x1} 0H${round(x2)}${end === 'arrow' ? 'm-1-4l6 4l-6 4' : 'm0-5v10'}`
