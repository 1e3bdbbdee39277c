import { styleText } from 'node:util'
import { counted } from '@nkidp/schema/text'
import type { Finding } from '../finding.ts'
import type { Surroundings } from './command.ts'

/** Prints each finding with its place first, so that a terminal or an editor can open it, and their number at the end. */
export function printFindings(
  findings: readonly Finding[],
  { err, isTerminal }: Pick<Surroundings, 'err' | 'isTerminal'>,
): void {
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
}
