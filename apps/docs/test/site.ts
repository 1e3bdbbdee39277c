import { fileURLToPath } from 'node:url'
import { meta } from '@nkidp/sino-dprk-data'

/** The folder of the built site. */
export const built = fileURLToPath(new URL('../dist/', import.meta.url))

/** The path under which the site is published. */
export const base = new URL(meta.homepage).pathname
