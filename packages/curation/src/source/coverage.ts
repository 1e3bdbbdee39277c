import type { LocatedSpan } from './evidence.ts'
import type { Unit } from './sentences.ts'
import { matchesWithin } from './source-text.ts'
import { overlap } from './span.ts'
import type { ReadSource } from './units-by-source.ts'
import { word } from './words.ts'

/** How far a sentence or line is accounted for. */
export interface UnitCoverage {
  readonly unit: Unit
  /** The ids of the records that stand on some of it, sorted. */
  readonly records: readonly string[]
  /** The reasons why no record stands on some of it. */
  readonly reasons: readonly string[]
  /** Whether each of its words lies in evidence, or in what is listed as uncited. */
  readonly isWhole: boolean
  /** Where its first word that does not begins; the end of the unit where there is none. */
  readonly uncoveredFrom: number
}

/** Each sentence and line of a source with what accounts for it. */
export function coverageOf(
  { file, text, units }: ReadSource,
  evidence: readonly LocatedSpan[],
): UnitCoverage[] {
  const cited = evidence.filter(({ source }) => source === file.record.id)
  const isCovered = new Uint8Array(text.codePoints.length)
  for (const { start, end } of [...cited.map(({ span }) => span), ...file.record.uncited])
    isCovered.fill(1, start, end)
  return units.map((unit) => {
    const open = matchesWithin(text, unit, word).find(({ start, end }) =>
      isCovered.subarray(start, end).includes(0),
    )
    return {
      unit,
      records: [
        ...new Set(
          cited.filter(({ span }) => overlap(span, unit)).map((located) => located.file.record.id),
        ),
      ].sort(),
      reasons: file.record.uncited
        .filter((span) => overlap(span, unit))
        .map(({ kind, reason }) => `${kind}: ${reason}`),
      isWhole: open === undefined,
      uncoveredFrom: open?.start ?? unit.end,
    }
  })
}
