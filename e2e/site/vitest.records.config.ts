import { mergeConfig } from 'vitest/config'
import { withRecords } from '../../vitest.shared.ts'
import { inBrowser } from './vitest.config.ts'

/** Tests of the site as it is published. */
export default mergeConfig(withRecords('site'), inBrowser)
