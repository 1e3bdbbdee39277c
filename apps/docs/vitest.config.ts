import { defineConfig } from 'vitest/config'

// The tests of the pages open all of them in a browser.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 300_000 } })
