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

const interfaceChange = z
  .strictObject({
    kind: z
      .enum([
        'field-removed',
        'field-changed',
        'terms-removed',
        'export-removed',
        'interface-extended',
      ])
      .describe('What changed in the published schemas and exports.'),
    name: z
      .string()
      .describe(
        'A field, as in claims.chronology[].entry; a subpath; or an export with its subpath.',
      ),
    before: z.unknown().optional().describe('The earlier form of the field, or the removed terms.'),
    after: z.unknown().optional().describe('The later form of the field, or the new terms.'),
    bump: bump.describe('The minimum version bump for this change.'),
    because: z.string().describe('Why.'),
  })
  .meta({ id: 'InterfaceChange', description: 'A change of the package beside its records.' })

const version = z.strictObject({
  version: z.string().describe('A version of the data, or `worktree`.'),
  fingerprint: z.string().describe('The fingerprint of the dataset.'),
})

/** What changed from one dataset to another. Derived fields are not compared: they follow from the others. */
export const datasetDiff = z.strictObject({
  from: version.describe('The earlier dataset.'),
  to: version.describe('The later dataset.'),
  changes: z.array(recordChange).describe('The records that changed, by collection and id.'),
  interface: z
    .array(interfaceChange)
    .optional()
    .describe(
      'What changed beside the records; absent if the interface of one of the two is not kept.',
    ),
  bump: bump.describe('The minimum version bump for all changes.'),
  demandedBy: z
    .union([recordChange, interfaceChange])
    .nullable()
    .describe('The first change that requires this bump; null if nothing changed.'),
})

export type FieldChange = z.infer<typeof fieldChange>
export type RecordChange = z.infer<typeof recordChange>
export type InterfaceChange = z.infer<typeof interfaceChange>
export type DatasetDiff = z.infer<typeof datasetDiff>
