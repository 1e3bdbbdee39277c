import { styleText } from 'node:util'
import { counted, oneLine } from '@nkidp/schema/text'
import type { Finding } from '../finding.ts'
import type { CommandContext } from './context.ts'

/** Prints findings, each with its position first, so that a terminal or an editor can open it. Returns the exit code. */
export function printFindings(
  findings: readonly Finding[],
  { err, isTerminal }: CommandContext,
): 1 {
  const styled = (style: 'bold' | 'dim' | 'red', text: string): string =>
    isTerminal ? styleText(style, text) : text
  const shown = firstOfEachFile(findings)
  for (const { file, line, column, record, field, rule, received, expected, fix } of shown) {
    err(
      [
        styled('bold', `${oneLine(file)}:${line}:${column}`),
        ...[record, field].flatMap((part) => (part === undefined ? [] : oneLine(part))),
        styled('red', `[${rule}]`),
      ].join('  '),
    )
    for (const [label, text] of [
      ['received', received],
      ['expected', expected],
      ['fix', fix],
    ] as const) {
      err(`  ${styled('dim', label.padEnd(8))}  ${oneLine(text)}`)
    }
  }
  const more = findings.length - shown.length
  if (more > 0) err(`… and ${more} more in files with more than ${mostOfAFile}.`)
  const files = new Set(findings.map(({ file }) => file)).size
  err(`${counted(findings.length, 'finding')} in ${counted(files, 'file')}.`)
  return 1
}

const mostOfAFile = 50

function firstOfEachFile(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>()
  return findings.filter(({ file }) => {
    const count = (counts.get(file) ?? 0) + 1
    counts.set(file, count)
    return count <= mostOfAFile
  })
}
