import { defineConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

/** What only `.ci/run` runs: the pages in a browser that must be installed. */
export default defineConfig({
  test: {
    ...shared.test,
    include: ['test/*.runtime.ts'],
    reporters: ['default', ['json', { outputFile: 'test-report.runtimes.json' }]],
  },
})
