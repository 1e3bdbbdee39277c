import { styleText } from 'node:util'
import { truncate } from '@nkidp/schema/text'
import { loadWorkspace } from '../load/load-workspace.ts'
import { allEvidence } from '../source/evidence.ts'
import { coverageOf } from '../source/coverage.ts'
import { normalizedWordsAt } from '../source/source-text.ts'
import { unitsBySource } from '../source/units-by-source.ts'
import { wrongUsage } from './command.ts'
import type { Command } from './command.ts'

export const coverage: Command = {
  name: 'coverage',
  usage: '',
  summary: 'Shows which records stand on each sentence and line.',
  run(args, surroundings) {
    if (args.length > 0) return wrongUsage(coverage, surroundings)
    const { dataFolder, sourcesFolder, out, err, isTerminal } = surroundings
    const { workspace, findings } = loadWorkspace(dataFolder, sourcesFolder)
    const sources = [...unitsBySource(workspace).values()]
    if (findings.length > 0)
      err(`Some records cannot be read, and are left out: pnpm data check says why.`)
    if (sources.length === 0) {
      err(
        sourcesFolder === undefined
          ? 'No source text: name their folder in SINO_DPRK_SOURCES.'
          : 'No text in the folder of sources is one that a record describes: pnpm data check says why.',
      )
      return 1
    }
    const evidence = allEvidence(workspace)
    const shares = sources.map((source) => {
      const units = coverageOf(source, evidence)
      out(`${source.file.record.id}: ${source.file.record.title}`)
      for (const { unit, records, reasons, isWhole } of units) {
        const mark = isWhole ? (records.length > 0 ? '●' : '○') : '✗'
        const line = `${mark} ${String(unit.start).padStart(6)}  ${truncate(normalizedWordsAt(source.text, unit), 56)}`
        out(isTerminal && !isWhole ? styleText('red', line) : line)
        for (const said of [...(records.length > 0 ? [records.join(', ')] : []), ...reasons])
          out(`          ${said}`)
      }
      const whole = units.filter(({ isWhole }) => isWhole).length
      out(
        `${whole} of ${units.length} sentences and lines are accounted for: ${percent(whole, units.length)}.`,
      )
      return whole === units.length
    })
    out(
      '● records stand on it   ○ no statement, with the reason   ✗ words that nothing accounts for',
    )
    return shares.every(Boolean) && findings.length === 0 ? 0 : 1
  },
}

/** A share, rounded down, so that 100 % is said only of the whole. */
const percent = (part: number, whole: number): string =>
  `${Math.floor((part / whole) * 1000) / 10} %`
