import { fileURLToPath } from 'node:url'
import type { ViteUserConfig } from 'vitest/config'

/** What every package's tests share: a report that `npm test` counts, and the longer runs of `pnpm fuzz`. */
export const shared = {
  ...(process.env['FUZZ_CASES'] !== undefined && {
    resolve: {
      alias: [
        {
          find: /^fast-check$/,
          replacement: fileURLToPath(new URL('scripts/fuzz-check.ts', import.meta.url)),
        },
      ],
    },
  }),
  test: {
    testTimeout: 120_000, // Some tests start a browser, a compiler or a package manager.
    hookTimeout: 120_000,
    // No test changes what another file sees, so the files share their workers, which is much faster.
    isolate: false,
    reporters: ['default', ['json', { outputFile: 'test-report.json' }]],
  },
} satisfies ViteUserConfig
