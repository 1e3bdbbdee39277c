import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

export default mergeConfig(
  shared,
  defineConfig({
    logLevel: 'error', // @actions/workflow-parser refers to source maps that it does not ship.
    // It also imports its schema in a way that bundlers allow and Node does not.
    test: { server: { deps: { inline: [/@actions\//] } } },
  }),
)
