import { mergeConfig } from 'vitest/config'
import { withFixture } from '../../vitest.shared.ts'

export default mergeConfig(withFixture, {
  test: { globalSetup: '@nkidp/test-browser/global-setup' },
})
