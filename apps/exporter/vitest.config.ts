import { defineConfig } from 'vitest/config'

// The tests of the command run it as a process, some of them on a hundred megabytes.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 120_000 } })
