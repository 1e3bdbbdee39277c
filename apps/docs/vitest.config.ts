import { defineConfig } from 'vitest/config'

// The tests of the pages open all of them in a browser, and build one more site; the guides pack the package before they run.
export default defineConfig({ test: { testTimeout: 300_000, hookTimeout: 300_000 } })
