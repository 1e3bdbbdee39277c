import { styleText } from 'node:util'
import { truncate } from '@nkidp/schema/text'
import { loadWorkspace } from '../load/load-workspace.ts'
import { allEvidence } from '../source/evidence.ts'
import { coverageOf } from '../source/coverage.ts'
import { normalizedWordsAt } from '../source/source-text.ts'
import { unitsBySource } from '../source/units.ts'
import type { CommandContext } from './context.ts'

export function coverage({
  dataFolder,
  sourcesFolder,
  out,
  err,
  isTerminal,
}: CommandContext): number {
  const { workspace, findings } = loadWorkspace(dataFolder, sourcesFolder)
  const sources = [...unitsBySource(workspace).values()]
  if (findings.length > 0)
    err('Some records could not be read and are left out. Run pnpm data check.')
  if (sources.length === 0) {
    err(
      sourcesFolder === undefined
        ? 'No source text. Set SINO_DPRK_SOURCES to the folder of the source texts.'
        : `No record describes a text in ${sourcesFolder}. Run pnpm data check.`,
    )
    return 1
  }
  const evidence = allEvidence(workspace)
  const areWhole = sources.map((source) => {
    const units = coverageOf(source, evidence)
    out(`${source.file.record.id}: ${source.file.record.title}`)
    for (const { unit, records, reasons, isWhole } of units) {
      const mark = isWhole ? (records.length > 0 ? '●' : '○') : '✗'
      const words = truncate(normalizedWordsAt(source.text, unit), 56)
      const line = `${mark} ${String(unit.start).padStart(6)}  ${words}`
      out(isTerminal && !isWhole ? styleText('red', line) : line)
      if (records.length > 0) out(`          ${records.join(', ')}`)
      for (const reason of reasons) out(`          ${reason}`)
    }
    const whole = units.filter(({ isWhole }) => isWhole).length
    // Rounded down, so that only the whole is 100 %.
    const percent = Math.floor((whole / units.length) * 1000) / 10
    out(
      `${whole} of ${units.length} sentences and lines are cited or listed as uncited: ${percent} %.`,
    )
    return whole === units.length
  })
  out('● cited by records   ○ uncited, with the reason   ✗ neither cited nor listed as uncited')
  return areWhole.every(Boolean) && findings.length === 0 ? 0 : 1
}
