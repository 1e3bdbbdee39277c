import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*'],
    reporters: ['default', ['json', { outputFile: 'test-report.json' }]],
    // The consumer tests install a tarball, compile with three resolvers and start a browser.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
