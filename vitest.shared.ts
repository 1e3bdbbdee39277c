import { fileURLToPath } from 'node:url'
import { configDefaults, type ViteUserConfig } from 'vitest/config'
import { fixtureAliases } from './packages/sino-dprk-data/fixture-aliases.ts'

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
/** What every package's tests share: a report that `npm test` counts, and the longer runs of `pnpm fuzz`. */
export const shared = {
  resolve: {
    alias:
      process.env['FUZZ_CASES'] === undefined
        ? []
        : [{ find: /^fast-check$/, replacement: pathOf('scripts/fuzz-check.ts') }],
  },
  test: {
    testTimeout: 120_000, // Some tests start a browser, a compiler or a package manager.
    hookTimeout: 120_000,
    // No test changes what another file sees, so the files share their workers, which is much faster.
    isolate: false,
    exclude: [...configDefaults.exclude, '**/*.records.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-report.json' }]],
  },
} satisfies ViteUserConfig

/** Tests whose data package is the fixture, with the records of a release: they need not run again when a record changes. */
export const withFixture = {
  resolve: { alias: [...fixtureAliases, ...shared.resolve.alias] },
  test: { ...shared.test, setupFiles: [pathOf('packages/sino-dprk-data/fixture-hook.mjs')] },
} satisfies ViteUserConfig

/** Tests of the records as they are now, in a package. */
export const withRecords = (name: string): ViteUserConfig => ({
  resolve: shared.resolve,
  test: {
    ...shared.test,
    exclude: configDefaults.exclude,
    name: `records, ${name}`,
    include: ['**/*.records.test.ts'],
    maxWorkers: 1, // A second would load all modules again, which takes longer than the tests.
    reporters: ['default', ['json', { outputFile: 'test-report.records.json' }]],
  },
})
