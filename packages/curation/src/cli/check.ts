import { recordsOf, type Collections } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import Table from 'cli-table3'
import { loadDataset } from '../load-dataset.ts'
import { rules } from '../rules/index.ts'
import type { SkippedRule } from '../rule.ts'
import type { CommandContext } from './context.ts'
import { printFindings } from './print-findings.ts'

export function check(context: CommandContext): number {
  const { out, isTerminal } = context
  const loaded = loadDataset(context.dataFolder, context.sourcesFolder)
  const { findings, skippedRules, collections } = loaded
  if (collections === undefined) printFindings(findings, context)
  else out(countTable(collections, isTerminal))
  for (const line of skippedLines(skippedRules)) out(line)
  if (collections === undefined) return 1
  out(`${rules.length - skippedRules.length} of ${rules.length} rules passed.`)
  return 0
}

function countTable(collections: Collections, isTerminal: boolean): string {
  const style = { compact: true, ...(isTerminal ? {} : { head: [], border: [] }) }
  const table = new Table({ head: ['Collection', 'Records'], colAligns: ['left', 'right'], style })
  for (const name of collectionNames) table.push([name, recordsOf(collections, name).length])
  return table.toString()
}

function skippedLines(skipped: readonly SkippedRule[]): string[] {
  const names = (because: SkippedRule['because']) =>
    skipped
      .filter((rule) => rule.because === because)
      .map(({ rule }) => rule.name)
      .join(', ')
  const [withoutSource, withoutRecords] = [names('no source'), names('unreadable records')]
  return [
    ...(withoutSource === ''
      ? []
      : [
          `Skipped (no source text): ${withoutSource}.`,
          'To run them, set the folder of the source texts: SINO_DPRK_SOURCES=<folder> pnpm data check',
        ]),
    ...(withoutRecords === '' ? [] : [`Skipped (unreadable records): ${withoutRecords}.`]),
  ]
}
