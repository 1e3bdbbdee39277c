import { defineConfig, mergeConfig } from 'vitest/config'
import { shared } from '../../vitest.shared.ts'

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      globalSetup: ['@nkidp/test-browser/global-setup'],
      // @actions/workflow-parser imports its schema in a way that bundlers allow and Node does not.
      server: { deps: { inline: [/@actions\//] } },
    },
  }),
)
