import { recordsOf } from '@nkidp/schema'
import type { Collections } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import Table from 'cli-table3'
import { loadDataset } from '../load-dataset.ts'
import { rules } from '../rules/index.ts'
import type { SkippedRule } from '../rule.ts'
import { wrongUsage } from './command.ts'
import type { Command } from './command.ts'
import { printFindings } from './print-findings.ts'

export const check: Command = {
  name: 'check',
  usage: '',
  summary: 'Checks every record; lists all that is wrong.',
  run(args, surroundings) {
    if (args.length > 0) return wrongUsage(check, surroundings)
    const {
      findings,
      skippedRules,
      collections: published,
    } = loadDataset(surroundings.dataFolder, surroundings.sourcesFolder)
    if (published === undefined) printFindings(findings, surroundings)
    else surroundings.out(counts(published, surroundings.isTerminal))
    for (const line of skippedLines(skippedRules)) surroundings.out(line)
    if (published !== undefined)
      surroundings.out(`${rules.length - skippedRules.length} of ${rules.length} rules passed.`)
    return published === undefined ? 1 : 0
  },
}

function counts(published: Collections, isTerminal: boolean): string {
  const style = { compact: true, ...(isTerminal ? {} : { head: [], border: [] }) }
  const table = new Table({ head: ['Collection', 'Records'], colAligns: ['left', 'right'], style })
  for (const name of collectionNames) table.push([name, recordsOf(published, name).length])
  return table.toString()
}

function skippedLines(skipped: readonly SkippedRule[]): string[] {
  const names = (because: SkippedRule['because']) =>
    skipped.filter((rule) => rule.because === because).map(({ rule }) => rule.name)
  const [withoutSource, withoutRecords] = [names('no source'), names('unreadable records')]
  return [
    ...(withoutSource.length === 0
      ? []
      : [
          `Skipped (no source text): ${withoutSource.join(', ')}.`,
          'To run them: SINO_DPRK_SOURCES=<folder> pnpm data check',
        ]),
    ...(withoutRecords.length === 0
      ? []
      : [`Skipped (unreadable records): ${withoutRecords.join(', ')}.`]),
  ]
}
