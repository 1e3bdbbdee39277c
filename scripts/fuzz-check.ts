// What `pnpm fuzz` puts in the place of fast-check: each property runs for as many cases as asked, or as long, and is counted.
import { appendFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { default as FastCheck, IRawProperty, Parameters, RunDetails } from 'fast-check'
import { expect } from 'vitest'

const original = createRequire(import.meta.url)('fast-check') as typeof FastCheck
const { FUZZ_CASES, FUZZ_SECONDS, FUZZ_REPORT = '' } = process.env

function assert<Ts>(property: IRawProperty<Ts>, asked: Parameters<Ts> = {}): unknown {
  const parameters = {
    ...asked,
    numRuns: Number(FUZZ_CASES),
    interruptAfterTimeLimit: Number(FUZZ_SECONDS) * 1000,
  }
  const done = (details: RunDetails<Ts>): void => {
    const { currentTestName: name, testPath: file } = expect.getState()
    appendFileSync(FUZZ_REPORT, `${JSON.stringify({ name, file, cases: details.numRuns })}\n`)
    if (details.failed) throw new Error(original.defaultReportMessage(details))
  }
  const details: RunDetails<Ts> | Promise<RunDetails<Ts>> = original.check(property, parameters)
  return details instanceof Promise ? details.then(done) : done(details)
}

export default { ...original, assert }
