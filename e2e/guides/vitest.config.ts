import { defineConfig, mergeConfig } from 'vitest/config'
import { withFixture } from '../../vitest.shared.ts'

const hook = new URL('../../packages/sino-dprk-data/fixture-hook.mjs', import.meta.url)

export default mergeConfig(
  withFixture,
  defineConfig({
    test: {
      globalSetup: '@nkidp/test-browser/global-setup',
      env: { NODE_OPTIONS: `--import=${hook}` }, // For the command that the guides run.
    },
  }),
)
