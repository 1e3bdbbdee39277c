import { defineConfig } from 'vitest/config'

// For the editor and for single files from the root; `npm test` runs each package's own tests.
export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/*', 'e2e/*', 'bench', '*/*/vitest.records.config.ts'],
  },
})
