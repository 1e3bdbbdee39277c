import { collectionNames } from '@nkidp/schema/collections'
import { z } from 'zod'
import { bumps } from './policy.ts'

const bump = z.enum(bumps)

const fieldChange = z
  .strictObject({
    path: z
      .array(z.union([z.string(), z.int().min(0)]))
      .describe('Names of fields, and positions in lists, from 0.'),
    kind: z
      .enum(['fact', 'wording'])
      .describe('Whether it changes a fact, or only wording and anchors.'),
    before: z.unknown().optional().describe('The earlier value; absent if there was none.'),
    after: z.unknown().optional().describe('The later value; absent if there is none.'),
  })
  .meta({
    id: 'FieldChange',
    description: 'A changed value. A list whose length or order changed is given whole.',
  })

const recordChange = z
  .strictObject({
    collection: z
      .enum(collectionNames)
      .describe('The collection of the record, also of a removed one.'),
    id: z.string().describe('Its id.'),
    change: z
      .enum([
        'added',
        'removed',
        'moved',
        'split',
        'withdrawn',
        'corrected',
        'extended',
        'reworded',
      ])
      .describe('`corrected` if a fact changed, `extended` if facts were only added.'),
    label: z.string().describe('The name of the record for a reader.'),
    to: z
      .array(z.string())
      .optional()
      .describe('The ids that replace an id that moved or was split.'),
    fields: z
      .array(fieldChange)
      .optional()
      .describe(
        'What changed; of a new record, all fields; of a redirected id, those of the redirect.',
      ),
    bump: bump.describe('The minimum version bump for this change.'),
    because: z.string().describe('Why.'),
  })
  .meta({ id: 'RecordChange', description: 'The change of one record.' })

const version = z.strictObject({
  version: z.string().describe('A version of the data, or `worktree`.'),
  fingerprint: z.string().describe('The fingerprint of the dataset.'),
})

/** What changed from one dataset to another. Derived fields are not compared: they follow from the others. */
export const datasetDiff = z.strictObject({
  from: version.describe('The earlier dataset.'),
  to: version.describe('The later dataset.'),
  changes: z.array(recordChange).describe('The records that changed, by collection and id.'),
  bump: bump.describe('The minimum version bump for all changes.'),
  demandedBy: recordChange
    .nullable()
    .describe('The first change that requires this bump; null if nothing changed.'),
})

export type FieldChange = z.infer<typeof fieldChange>
export type RecordChange = z.infer<typeof recordChange>
export type DatasetDiff = z.infer<typeof datasetDiff>
