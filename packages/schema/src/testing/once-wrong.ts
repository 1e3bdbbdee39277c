import { TestRunner, type RunnerTestCase } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    onceWrong?: (readonly [kind: string, input: string, rightResult: string])[]
  }
}

/** Says that the test checks an input that once had a wrong result. `npm test` lists them in `scripts/inputs.md`. */
export function onceWrong(kind: string, input: string, rightResult: string): void {
  const test = TestRunner.getCurrentTest<RunnerTestCase>()
  ;(test.meta.onceWrong ??= []).push([kind, input, rightResult])
}
