import { onceWrong } from '@nkidp/schema/testing'
import { expect, test } from 'vitest'
import type { Finding } from '../finding.ts'
import { coastFolder } from '../testing/index.ts'
import { run } from '../testing/run.ts'
import { printFindings } from './print-findings.ts'

const finding: Finding = {
  file: 'a.yaml',
  line: 1,
  column: 2,
  rule: 'shape',
  record: 'a',
  field: 'name',
  received: 'x',
  expected: 'y',
  fix: 'z',
}

function printed(findings: readonly Finding[]): string[] {
  const lines: string[] = []
  printFindings(findings, {
    rootFolder: '',
    dataFolder: '',
    sourcesFolder: undefined,
    out: () => {},
    err: (line) => lines.push(line),
    isTerminal: false,
  })
  return lines
}

test('stops after 50 findings of a file, and says how many more there are', () => {
  const many = Array.from({ length: 1234 }, () => finding)
  const lines = printed([...many, { ...finding, file: 'b.yaml' }])
  expect(lines.filter((line) => line.startsWith('a.yaml:1:2'))).toHaveLength(50)
  expect(lines).toContain('… and 1184 more in files with more than 50.')
  expect(lines.filter((line) => line.startsWith('b.yaml:1:2'))).toHaveLength(1)
  expect(lines.at(-1)).toBe('1235 findings in 2 files.')
})

test.each([
  ['one name', (): string => 'a: 1\n'],
  ['different names', (index: number): string => `a${index}: 1\n`],
])('a record of 6,000 fields with %s is checked at once', async (name, field) => {
  onceWrong('Thousands of findings', `6,000 fields with ${name}`, '50 findings, and how many more')
  const folder = coastFolder()
  folder.write(
    'records/places/many.yaml',
    Array.from({ length: 6000 }, (_, index) => field(index)).join(''),
  )
  const start = performance.now()
  const { code, err } = await run(folder, 'check')
  expect(code).toBe(1)
  expect(err).toMatch(/… and 59\d\d more in files with more than 50\.\n/)
  expect(performance.now() - start).toBeLessThan(5000)
})
