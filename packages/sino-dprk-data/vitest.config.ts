import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vitest/config'
import { withFixture } from '../../vitest.shared.ts'

export default mergeConfig(
  withFixture,
  defineConfig({
    resolve: {
      alias: { '#generated': fileURLToPath(new URL('fixture/src/generated', import.meta.url)) },
    },
    test: { globalSetup: ['@nkidp/test-browser/global-setup'] },
  }),
)
