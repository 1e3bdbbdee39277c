// The floor of an export: parses each line of a file, and writes all as JSON: stringify.ts <from> <to>
import { readFileSync, writeFileSync } from 'node:fs'

const [, , from = '', to = ''] = process.argv
const records = readFileSync(from, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as unknown)
writeFileSync(to, JSON.stringify(records, null, 2))
