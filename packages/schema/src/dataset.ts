import { collectionNames, type CollectionName } from './collections.ts'
import { address, line, ownWords, sha256 } from './fields.ts'
import { authoredRecords, records } from './records.ts'
import { isLicenseExpression } from './text/index.ts'
import { z } from './zod.ts'

export { recordsOf } from './collections.ts'

export type AuthoredRecord<C extends CollectionName = CollectionName> = z.infer<
  (typeof authoredRecords)[C]
>
export type PublishedRecord<C extends CollectionName = CollectionName> = z.infer<
  (typeof records)[C]
>

const counts = Object.fromEntries(collectionNames.map((name) => [name, z.int().min(0)])) as Record<
  CollectionName,
  z.ZodInt
>

export const meta = z
  .strictObject({
    name: line(214).describe('The package.'),
    title: line(1200).describe('The title under which the dataset is cited.'),
    author: line(1200).describe('The author in a citation of the dataset.'),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, 'a version, as in 1.2.0')
      .describe('The version of the data.'),
    issued: z.iso
      .date()
      .optional()
      .describe('The day on which the version was released, in UTC. Absent before its release.'),
    license: line(200)
      .refine(isLicenseExpression, 'an SPDX license expression, as in CC-BY-4.0')
      .describe('The license of the data, as an SPDX license expression.'),
    homepage: address.describe('The start of the permanent addresses of the records.'),
    counts: z.strictObject(counts).describe('How many records each collection has.'),
    codingCaveat: ownWords.describe('What must be shown beside the event codes.'),
    fingerprint: sha256.describe(
      'SHA-256 of the canonical JSON (RFC 8785) of the collections, each sorted by id, without this `meta`.',
    ),
  })
  .describe('What this dataset is.')

export const dataset = z.strictObject({
  meta,
  event: records.event,
  ...(Object.fromEntries(
    collectionNames
      .filter((name) => name !== 'event')
      .map((name) => [name, z.array(records[name])]),
  ) as {
    [C in Exclude<CollectionName, 'event'>]: z.ZodArray<(typeof records)[C]>
  }),
})

export type Dataset = z.infer<typeof dataset>
export type Meta = z.infer<typeof meta>
/** The records of a dataset, without its `meta`. */
export type Collections = Omit<Dataset, 'meta'>
