import { styleText } from 'node:util'
import { wrongUsage } from '../command.ts'
import type { Command } from '../command.ts'
import { coverageOf } from '../coverage.ts'
import { allEvidence } from '../evidence.ts'
import { loadWorkspace } from '../load.ts'
import { shortened } from '../shown.ts'
import { normalisedWordsAt } from '../sources.ts'
import { unitsBySource } from '../units-by-source.ts'

export const coverage: Command = {
  name: 'coverage',
  usage: '',
  summary: 'Shows each sentence and line of the sources with the records that stand on it, and the share that is accounted for.',
  run(args, surroundings) {
    if (args.length > 0) return Promise.resolve(wrongUsage(coverage, surroundings))
    const { dataFolder, sourcesFolder, out, err, isTerminal } = surroundings
    const { workspace, findings } = loadWorkspace(dataFolder, sourcesFolder)
    const sources = [...unitsBySource(workspace).values()]
    if (findings.length > 0) err(`${findings.length} findings hide some of the records: pnpm data check lists them.`)
    if (sources.length === 0) {
      err(
        sourcesFolder === undefined
          ? 'No source text: name their folder in SINO_DPRK_SOURCES.'
          : 'No text in the folder of sources is one that a record describes: pnpm data check says why.',
      )
      return Promise.resolve(1)
    }
    const evidence = allEvidence(workspace)
    const shares = sources.map((source) => {
      const units = coverageOf(source, evidence)
      out(`${source.file.record.id}: ${source.file.record.title}`)
      for (const { unit, records, reasons, isWhole } of units) {
        const mark = isWhole ? (records.length > 0 ? '●' : '○') : '✗'
        const line = `${mark} ${String(unit.start).padStart(6)}  ${shortened(normalisedWordsAt(source.text, unit), 56)}`
        out(isTerminal && !isWhole ? styleText('red', line) : line)
        for (const said of [...(records.length > 0 ? [records.join(', ')] : []), ...reasons]) out(`          ${said}`)
      }
      const whole = units.filter(({ isWhole }) => isWhole).length
      out(`${whole} of ${units.length} sentences and lines are accounted for: ${percent(whole, units.length)}.`)
      return whole === units.length
    })
    out('● records stand on it   ○ no statement, with the reason   ✗ words that nothing accounts for')
    return Promise.resolve(shares.every(Boolean) && findings.length === 0 ? 0 : 1)
  },
}

/** A share, rounded down, so that 100 % is said only of the whole. */
const percent = (part: number, whole: number): string => `${Math.floor((part / whole) * 1000) / 10} %`
