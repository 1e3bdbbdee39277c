// Reads vitest's JSON report and closes the run: "N passed, N failed", and why it failed where no test did.
// Usage: count.mjs <report> <exit code of npm test>
import { existsSync, readFileSync } from 'node:fs'

const [, , path, status] = process.argv
const report = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
const tests = report?.testResults.flatMap((file) => file.assertionResults) ?? []
const count = (...states) => tests.filter((test) => states.includes(test.status)).length

const skipped = tests.filter((test) => ['skipped', 'pending', 'todo'].includes(test.status))
for (const test of skipped) console.log(`skipped: ${test.fullName}`)
const unchecked = skipped.filter((test) => test.fullName.includes('needs the source'))
if (unchecked.length > 0)
  console.log('A check that needs the source was skipped; that is a failure here.')

const broken = status !== '0' && count('failed') === 0 ? 1 : 0
if (broken)
  console.log(
    `npm test ended with ${status} without a failed test: a build, a type check, a lint or a package check failed above.`,
  )
const failed = count('failed') + unchecked.length + broken
console.log(
  `${count('passed')} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`,
)
process.exit(failed > 0 || tests.length === 0 ? 1 : 0)
