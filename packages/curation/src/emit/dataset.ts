import { hash } from 'node:crypto'
import { meta, type Collections, type Dataset } from '@nkidp/schema'
import { countsOf } from '@nkidp/schema/collections'
import { codingCaveat } from '@nkidp/schema/cameo'
import { fingerprintText } from '@nkidp/schema/json'
import type { PackageFacts } from './package-facts.ts'

/** The license of the data, not of the code. */
export const dataLicense = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** `dayOf` is the day on which these data were released as this version, if they were. */
export function assembleDataset(
  collections: Collections,
  { name, title, author, version, homepage }: PackageFacts,
  dayOf?: (fingerprint: string) => string | undefined,
): Dataset {
  const sha256 = fingerprint(collections)
  const issued = dayOf?.(sha256)
  return {
    meta: meta.parse({
      name,
      title,
      author,
      version,
      ...(issued !== undefined && { issued }),
      license: dataLicense.name,
      homepage,
      counts: countsOf(collections),
      codingCaveat,
      fingerprint: sha256,
    }),
    ...collections,
  }
}

/** Of a dataset of any version. */
export const fingerprint = (collections: Parameters<typeof fingerprintText>[0]): string =>
  hash('sha256', fingerprintText(collections))
