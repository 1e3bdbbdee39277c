import { join, relative } from 'node:path'
import type { Finding } from '../finding.ts'

/** What a finding of this rule says first where it is about a whole file of the data package. */
export const fileFinding = (
  dataFolder: string,
  file: string,
  rule: string,
): Pick<Finding, 'file' | 'line' | 'column' | 'rule'> => ({
  file: relative(process.cwd(), join(dataFolder, file)),
  line: 1,
  column: 1,
  rule,
})
