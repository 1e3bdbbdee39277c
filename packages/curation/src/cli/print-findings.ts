import { styleText } from 'node:util'
import { counted } from '@nkidp/schema/text'
import type { Finding } from '../finding.ts'
import type { CommandContext } from './context.ts'

/** Prints findings, each with its position first, so that a terminal or an editor can open it. Returns the exit code. */
export function printFindings(
  findings: readonly Finding[],
  { err, isTerminal }: CommandContext,
): 1 {
  const styled = (style: 'bold' | 'dim' | 'red', text: string): string =>
    isTerminal ? styleText(style, text) : text
  for (const { file, line, column, record, field, rule, received, expected, fix } of findings) {
    err(
      [styled('bold', `${file}:${line}:${column}`), record, field, styled('red', `[${rule}]`)]
        .filter((part) => part !== undefined)
        .join('  '),
    )
    for (const [label, text] of [
      ['received', received],
      ['expected', expected],
      ['fix', fix],
    ] as const) {
      err(`  ${styled('dim', label.padEnd(8))}  ${text}`)
    }
  }
  const files = new Set(findings.map(({ file }) => file)).size
  err(`${counted(findings.length, 'finding')} in ${counted(files, 'file')}.`)
  return 1
}
