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
  else {
    out(countTable(collections, isTerminal))
    out(`${rules.length - skippedRules.length} of ${rules.length} rules passed.`)
  }
  for (const line of skippedLines(skippedRules)) out(line)
  return collections === undefined ? 1 : 0
}

function countTable(collections: Collections, isTerminal: boolean): string {
  const style = { compact: true, ...(isTerminal ? {} : { head: [], border: [] }) }
  const table = new Table({ head: ['Collection', 'Records'], colAligns: ['left', 'right'], style })
  for (const name of collectionNames) table.push([name, recordsOf(collections, name).length])
  return table.toString()
}

function skippedLines(skipped: readonly SkippedRule[]): string[] {
  const lines = (because: SkippedRule['because'], why: string, ...more: string[]) => {
    const names = skipped.filter((each) => each.because === because).map(({ rule }) => rule.name)
    return names.length === 0
      ? []
      : [`${names.length} skipped, ${why}: ${names.join(', ')}.`, ...more]
  }
  return [
    ...lines(
      'no source',
      'because they read the text of the report',
      'To run them, save that text as CONTRIBUTING.md describes. Then: SINO_DPRK_SOURCES=<folder> pnpm data check',
    ),
    ...lines('unreadable records', 'because records are unreadable'),
  ]
}
