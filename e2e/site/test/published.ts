import { testOf } from './site-test.ts'
import { base, built } from './site.ts'

/** A test of the site as it is published. */
export const test = testOf(built, base)
