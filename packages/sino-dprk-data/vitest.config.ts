import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

// @actions/workflow-parser imports its schema in a way that bundlers allow and Node does not.
export default mergeConfig(
  shared,
  defineConfig({ test: { server: { deps: { inline: [/@actions\//] } } } }),
)
