import { parseArgs } from 'node:util'
import { wrongUsage } from './command.ts'
import type { Command, Surroundings } from './command.ts'
import { diffDatasets } from '../release/diff/dataset-diff.ts'
import type { DatasetDiff } from '../release/diff/diff-schema.ts'
import { diffMarkdown } from '../release/diff/diff-markdown.ts'
import { diffTable } from '../release/diff/diff-table.ts'
import { readSide } from '../release/diff/side.ts'
import type { Side } from '../release/diff/side.ts'
import { printFindings } from './print-findings.ts'

export const diff: Command = {
  name: 'diff',
  usage: '<from> <to>',
  summary: 'Compares two datasets; says which bump it demands.',
  details: `<from> and <to> are each a release (1.0.0), a file (out/json/dataset.json), or
worktree, the records as they are now.

--format table     for a terminal (the default)
--format markdown  as the changelog has it
--format json      valid under schema/diff.json of the data package`,
  async run(args, surroundings) {
    const call = parsedCall(args)
    if (typeof call === 'string') {
      surroundings.err(`${call}\n`)
      return wrongUsage(diff, surroundings)
    }
    const sides = [
      await readSide(call.from, surroundings),
      await readSide(call.to, surroundings),
    ] as const
    for (const side of sides) printProblems(side, surroundings)
    const [from, to] = sides
    if (!('dataset' in from && 'dataset' in to)) return 1
    const [before, after] = [from.dataset.meta, to.dataset.meta]
    if (before.version === after.version && before.fingerprint !== after.fingerprint) {
      surroundings.err(
        `${call.from} and ${call.to} both call themselves version ${before.version}, but are two datasets: ` +
          `the first has the fingerprint ${before.fingerprint}, the second ${after.fingerprint}.`,
      )
      return 1
    }
    surroundings.out(call.print(diffDatasets(from.dataset, to.dataset), surroundings))
    return 0
  },
}

const formats: ReadonlyMap<string, (diff: DatasetDiff, surroundings: Surroundings) => string> =
  new Map([
    ['table', (found, { isTerminal }) => diffTable(found, isTerminal)],
    ['markdown', (found) => diffMarkdown(found)],
    ['json', (found) => JSON.stringify(found, null, 2)],
  ])

/** What is asked for, or why that cannot be told. */
function parsedCall(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'table' } },
    })
    const [from, to] = positionals
    const print = formats.get(values.format)
    if (print === undefined)
      return `There is no format ${values.format}; there are ${[...formats.keys()].join(', ')}.`
    if (from === undefined || to === undefined || positionals.length > 2)
      return `Two datasets are compared, not ${positionals.length}.`
    return { from, to, print }
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
}

function printProblems(side: Side, surroundings: Surroundings): void {
  if ('findings' in side) printFindings(side.findings, surroundings)
  if ('refused' in side) surroundings.err(side.refused)
}
