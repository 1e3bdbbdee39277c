import type { EntryDate } from './entry.ts'
import { markBetween, type Mark } from './mark.ts'
import { axis } from './measures.ts'
import type { Scale } from './scale.ts'

/** A length on its own: to the scale of the axis, or an arrow if it is longer. Undefined without a length. */
export function lengthMark(duration: EntryDate['duration'], scale: Scale): Mark | undefined {
  if (duration === undefined) return undefined
  const amount = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(duration.iso)?.[1] ?? 0)
  const x2 = axis.left + (amount('Y') + amount('M') / 12 + amount('D') / 365) * scale.year
  return markBetween(axis.left, Math.min(x2, scale.right), {
    shape: 'length',
    by: 'nobody',
    end: x2 > scale.right ? 'arrow' : 'sharp',
  })
}
