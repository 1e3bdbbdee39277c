import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { meta } from '@nkidp/sino-dprk-data'

/** The folder of the built site. */
export const built = join(
  dirname(createRequire(import.meta.url).resolve('@nkidp/docs/package.json')),
  'dist',
)

/** The path under which the site is published. */
export const base = new URL(meta.homepage).pathname
