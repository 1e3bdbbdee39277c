import { collectionNames, collections } from '@nkidp/schema/collections'
import { compareIds } from '@nkidp/schema/text'
import type { CollectionName } from '@nkidp/schema/collections'
import { z } from 'zod'
import { changeClasses, classOf } from './class-of.ts'
import { fieldChanges, losesField } from './field-changes.ts'
import { bumps, isGreater, policy } from './policy.ts'
import { plainRedirect } from './snapshot.ts'
import type { PlainRecord, Snapshot } from './snapshot.ts'

const bump = z.enum(bumps)

const fieldChange = z
  .strictObject({
    path: z
      .array(z.union([z.string(), z.int().min(0)]))
      .describe('The way to the value: names of fields, and places in lists, from 0.'),
    kind: z
      .enum(['fact', 'wording'])
      .describe('Whether a fact is added or corrected, or only words and anchors are mended.'),
    before: z.unknown().optional().describe('What stood there; absent where nothing did.'),
    after: z.unknown().optional().describe('What stands there now; absent where nothing does.'),
  })
  .meta({
    id: 'FieldChange',
    description:
      'A value that is not what it was. A list of another length, or in another order, is given whole.',
  })

const recordChange = z
  .strictObject({
    collection: z
      .enum(collectionNames)
      .describe('Where the record stands; for one that is gone, where it stood.'),
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
      .describe(
        'What became of it; corrected where at least one fact changed, extended where facts were added and none changed.',
      ),
    label: z.string().describe('What names it to a reader.'),
    to: z
      .array(z.string())
      .optional()
      .describe('The ids that stand in the place of one that moved or was split.'),
    fields: z
      .array(fieldChange)
      .optional()
      .describe(
        'What changed within it; for a new record, all its fields; for one that was redirected, those of the redirect.',
      ),
    bump: bump.describe('The least bump of the version that this change allows.'),
    because: z.string().describe('Why.'),
  })
  .meta({ id: 'RecordChange', description: 'What became of one record.' })

const version = z.strictObject({
  version: z.string().describe('A version of the data, or `worktree`.'),
  fingerprint: z.string().describe('The fingerprint of the dataset.'),
})

/** What changed from one dataset to another. Derived fields are not compared: they follow from the others. */
export const datasetDiff = z.strictObject({
  from: version.describe('The earlier dataset.'),
  to: version.describe('The later dataset.'),
  changes: z.array(recordChange).describe('The records that changed, by collection and id.'),
  bump: bump.describe('The least bump of the version that all of them allow.'),
  demandedBy: recordChange
    .nullable()
    .describe('The first of the changes that demand it; null where nothing changed.'),
})

export type { Bump } from './policy.ts'
export type FieldChange = z.infer<typeof fieldChange>
export type RecordChange = z.infer<typeof recordChange>
export type DatasetDiff = z.infer<typeof datasetDiff>

/** What changed from one dataset to another, in a time that grows with the number of their records. */
export function diffDatasets(from: Snapshot, to: Snapshot): DatasetDiff {
  const [before, after] = [placesById(from), placesById(to)]
  const departures = [...before.values()].flatMap((place) => changeOf(place, before, after) ?? [])
  const arrivals = [...after.values()]
    .filter(({ collection, record }) => isArrival(collection, before.get(record.id)))
    .map(added)
  const changes = [...departures, ...arrivals].sort(
    (a, b) =>
      collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection) ||
      compareIds(a.id, b.id),
  )
  const demandedBy = changes.reduce<RecordChange | null>(
    (most, change) => (isGreater(change.bump, most?.bump ?? 'none') ? change : most),
    null,
  )
  return {
    from: versionOf(from),
    to: versionOf(to),
    changes,
    bump: demandedBy?.bump ?? 'none',
    demandedBy,
  }
}

const versionOf = ({ meta: { version, fingerprint } }: Snapshot) => ({ version, fingerprint })

interface Place {
  readonly collection: CollectionName
  readonly record: PlainRecord
}

const placesById = (dataset: Snapshot): ReadonlyMap<string, Place> =>
  new Map(
    collectionNames.flatMap((collection) =>
      [dataset[collection]].flat().map((record) => [record.id, { collection, record }] as const),
    ),
  )

/** What became of a record of the earlier dataset; undefined where it is the same. */
function changeOf(
  { collection, record }: Place,
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
): RecordChange | undefined {
  const gone = { collection, id: record.id, label: labelOf(collection, record) }
  const now = after.get(record.id)
  if (now === undefined) return { ...gone, change: 'removed', ...policy.removed }
  if (now.collection === collection)
    return changeWithin(
      collection,
      record,
      now.record,
      collection === 'redirects' && leadsElsewhere(record, now.record, before, after),
    )
  if (now.collection === 'redirects')
    return { ...gone, ...redirection(collection, now.record, after) }
  return { ...gone, change: 'removed', ...policy.retyped }
}

function changeWithin(
  collection: CollectionName,
  before: PlainRecord,
  after: PlainRecord,
  leadsAcross: boolean,
): RecordChange | undefined {
  const fields = fieldChanges(collection, before, after)
  const classes = fields.map(classOf)
  const change = changeClasses.find((kind) => classes.includes(kind))
  if (change === undefined) return undefined
  const stoppedMoving =
    collection === 'redirects' && before['kind'] === 'moved' && after['kind'] !== 'moved'
  const lostField = fields.some((field) => losesField(collection, field))
  const verdict = stoppedMoving
    ? 'no-longer-moved'
    : leadsAcross
      ? 'moved-across'
      : lostField
        ? 'field-gone'
        : change
  return {
    collection,
    id: after.id,
    change,
    label: labelOf(collection, after),
    fields,
    ...policy[verdict],
  }
}

/** Whether a redirect that moved an id now leads to a record of another type than before. */
function leadsElsewhere(
  was: PlainRecord,
  is: PlainRecord,
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
): boolean {
  const typesOf = (redirect: PlainRecord, places: ReadonlyMap<string, Place>) =>
    plainRedirect
      .parse(redirect)
      .to.map((id) => places.get(id)?.collection)
      .join()
  return was['kind'] === 'moved' && typesOf(was, before) !== typesOf(is, after)
}

function redirection(
  collection: CollectionName,
  redirect: PlainRecord,
  after: ReadonlyMap<string, Place>,
) {
  const { kind, to } = plainRedirect.parse(redirect)
  const keepsType = to.length === 1 && to.every((id) => after.get(id)?.collection === collection)
  const fields = fieldChanges(
    'redirects',
    { id: redirect.id, type: redirect.type, kind, to },
    redirect,
  )
  return {
    change: kind,
    to,
    fields,
    ...policy[kind === 'moved' && !keepsType ? 'moved-across' : kind],
  }
}

/** Whether what is now in this collection is new there, and no redirect of what was there before. */
const isArrival = (collection: CollectionName, before: Place | undefined): boolean =>
  before === undefined || (before.collection !== collection && collection !== 'redirects')

function added({ collection, record }: Place): RecordChange {
  const { id, type } = record
  const fields = fieldChanges(collection, { id, type }, record)
  return {
    collection,
    id,
    change: 'added',
    label: labelOf(collection, record),
    fields,
    ...policy.added,
  }
}

function labelOf(collection: CollectionName, record: PlainRecord): string {
  const label = record[collections[collection].label]
  return typeof label === 'string' ? label : record.id
}
