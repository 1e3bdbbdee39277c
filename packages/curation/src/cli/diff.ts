import { diffDatasets } from '../release/diff/dataset-diff.ts'
import { diffMarkdown } from '../release/diff/diff-markdown.ts'
import type { DatasetDiff } from '../release/diff/diff-schema.ts'
import { diffTable } from '../release/diff/diff-table.ts'
import { interfaceChanges } from '../release/interface/interface-changes.ts'
import { readSide } from '../release/diff/side.ts'
import type { CommandContext } from './context.ts'
import { printFindings } from './print-findings.ts'

export const diffFormats = {
  table: diffTable,
  markdown: diffMarkdown,
  json: (diff: DatasetDiff) => JSON.stringify(diff, null, 2),
}

export async function diff(
  context: CommandContext,
  from: string,
  to: string,
  { format }: { readonly format: keyof typeof diffFormats },
): Promise<number> {
  const sides = [await readSide(from, context), await readSide(to, context)] as const
  const [before, after] = sides.map(({ dataset }) => dataset)
  if (before === undefined || after === undefined)
    return printFindings(
      sides.flatMap(({ findings }) => findings),
      context,
    )
  const [{ version, fingerprint }, other] = [before.meta, after.meta]
  if (version === other.version && fingerprint !== other.fingerprint) {
    context.err(
      `${from} and ${to} are different datasets with the same version, ${version}: fingerprints ${fingerprint} and ${other.fingerprint}.`,
    )
    return 1
  }
  const ofInterface = interfaceChanges(sides[0].interface, sides[1].interface)
  context.out(diffFormats[format](diffDatasets(before, after, ofInterface), context.isTerminal))
  return 0
}
