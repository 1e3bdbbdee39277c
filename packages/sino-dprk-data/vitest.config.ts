import { defineConfig, mergeConfig } from 'vitest/config'
import { withFixture } from '../../vitest.shared.ts'

export default mergeConfig(
  withFixture,
  defineConfig({
    test: { globalSetup: ['@nkidp/test-browser/global-setup'] },
  }),
)
