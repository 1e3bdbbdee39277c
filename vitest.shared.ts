import type { ViteUserConfig } from 'vitest/config'

/** What every package's tests share: a report that `npm test` counts. */
export const shared = {
  test: {
    testTimeout: 120_000, // Some tests start a browser, a compiler or a package manager.
    hookTimeout: 120_000,
    // No test changes what another file sees, so the files share their workers, which is much faster.
    isolate: false,
    reporters: ['default', ['json', { outputFile: 'test-report.json' }]],
  },
} satisfies ViteUserConfig
