import { fileURLToPath } from 'node:url'
import { address } from '../made-up/hostile.ts'
import { testOf } from './site-test.ts'

/** A test of what the site does, on a small site made of hostile records. */
export const test = testOf(
  fileURLToPath(new URL('../made-up/dist/', import.meta.url)),
  address.pathname,
)
