import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { meta } from '@nkidp/sino-dprk-data'

const folderOf = (name: string) =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))

/** The folder of the built site. */
export const built = join(folderOf('@nkidp/docs'), 'dist')

/** The path under which the site is published. */
export const base = new URL(meta.homepage).pathname

/** What a file of the released data says. */
export const released = (file: string): unknown =>
  JSON.parse(readFileSync(join(folderOf('@nkidp/sino-dprk-data'), 'releases', file), 'utf8'))

export const releases = released('index.json') as readonly {
  version: string
  date: string
  fingerprint: string
}[]

/** The day on which the data of the site were released; undefined while a record waits for its release. */
export const issued = releases.find(({ fingerprint }) => fingerprint === meta.fingerprint)?.date
