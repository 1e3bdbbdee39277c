import type { LocatedSpan } from './evidence.ts'
import { matchesWithin } from './source-text.ts'
import { overlap } from './span.ts'
import type { ReadSource, Unit } from './units.ts'
import { word } from './words.ts'

export interface UnitCoverage {
  readonly unit: Unit
  readonly records: readonly string[]
  readonly reasons: readonly string[]
  /** Whether each of its words is either evidence or listed as uncited. */
  readonly isWhole: boolean
  /** The start of its first word that is not; the end of the unit if there is none. */
  readonly uncoveredFrom: number
}

export function coverageOf(
  { file: { record }, text, units }: ReadSource,
  evidence: readonly LocatedSpan[],
): UnitCoverage[] {
  const cited = evidence.filter(({ source }) => source === record.id)
  const isCovered = new Uint8Array(text.codePoints.length)
  for (const { start, end } of [...cited.map(({ span }) => span), ...record.uncited])
    isCovered.fill(1, start, end)
  return units.map((unit) => {
    const open = matchesWithin(text, unit, word).find(({ start, end }) =>
      isCovered.subarray(start, end).includes(0),
    )
    const citing = cited.filter(({ span }) => overlap(span, unit))
    return {
      unit,
      records: [...new Set(citing.map(({ file }) => file.record.id))].sort(),
      reasons: record.uncited
        .filter((span) => overlap(span, unit))
        .map(({ kind, reason }) => `${kind}: ${reason}`),
      isWhole: open === undefined,
      uncoveredFrom: open?.start ?? unit.end,
    }
  })
}
