import { fileURLToPath } from 'node:url'
import { configDefaults, type ViteUserConfig } from 'vitest/config'

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const fixture = pathOf('packages/sino-dprk-data/fixture/')

const fixtureAliases = [
  { find: /^@nkidp\/sino-dprk-data$/, replacement: `${fixture}dist/index.js` },
  {
    find: /^@nkidp\/sino-dprk-data\/(query|cite|evidence|schema)$/,
    replacement: `${fixture}dist/$1.js`,
  },
  { find: /^@nkidp\/sino-dprk-data\/(\w+)$/, replacement: `${fixture}dist/collections/$1.js` },
  { find: /^@nkidp\/sino-dprk-data\/(.+\.json)$/, replacement: `${fixture}$1` },
  // Inside the data package, only its generated modules are those of the fixture.
  { find: /^\.{1,2}\/(?:\.\.\/)*(?:src\/)?generated\//, replacement: `${fixture}src/generated/` },
]

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
    reporters: ['default', ['json', { outputFile: 'test-report.records.json' }]],
  },
})
