import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

// No test changes what another file sees, so the files share their workers, which is much faster.
export default mergeConfig(shared, defineConfig({ test: { isolate: false } }))
