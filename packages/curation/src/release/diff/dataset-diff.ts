import { collectionNames, collections, type CollectionName } from '@nkidp/schema/collections'
import { compareIds } from '@nkidp/schema/text'
import type { DatasetDiff, InterfaceChange, RecordChange } from './diff-schema.ts'
import { changeClasses, classOf, fieldChanges, losesField } from './field-changes.ts'
import { isGreater, policy } from './policy.ts'
import { plainRedirect, type PlainRecord, type Snapshot } from './snapshot.ts'

/** What changed from one dataset to another, in linear time; and in the interface, if both are known. */
export function diffDatasets(
  from: Snapshot,
  to: Snapshot,
  interfaceChanges?: InterfaceChange[],
): DatasetDiff {
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
  const demandedBy = [...changes, ...(interfaceChanges ?? [])].reduce<DatasetDiff['demandedBy']>(
    (most, change) => (isGreater(change.bump, most?.bump ?? 'none') ? change : most),
    null,
  )
  return {
    from: versionOf(from),
    to: versionOf(to),
    changes,
    ...(interfaceChanges !== undefined && { interface: interfaceChanges }),
    bump: demandedBy?.bump ?? 'none',
    demandedBy,
  }
}

const versionOf = ({ meta: { version, fingerprint } }: Snapshot) => ({ version, fingerprint })

type Places = ReadonlyMap<string, Place>

interface Place {
  readonly collection: CollectionName
  readonly record: PlainRecord
}

const placesById = (dataset: Snapshot): Places =>
  new Map(
    collectionNames.flatMap((collection) =>
      [dataset[collection]].flat().map((record) => [record.id, { collection, record }] as const),
    ),
  )

function changeOf(
  { collection, record }: Place,
  before: Places,
  after: Places,
): RecordChange | undefined {
  const earlier = { collection, id: record.id, label: labelOf(collection, record) }
  const now = after.get(record.id)
  if (now === undefined) return { ...earlier, change: 'removed', ...policy.removed }
  if (now.collection === collection)
    return changeWithin(
      collection,
      record,
      now.record,
      collection === 'redirects' && leadsElsewhere(record, now.record, before, after),
    )
  if (now.collection === 'redirects')
    return { ...earlier, ...redirection(collection, now.record, after) }
  return { ...earlier, change: 'removed', ...policy.retyped }
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
  const reason = stoppedMoving
    ? 'no-longer-moved'
    : leadsAcross
      ? 'moved-across'
      : lostField
        ? 'field-removed'
        : change
  return {
    collection,
    id: after.id,
    change,
    label: labelOf(collection, after),
    fields,
    ...policy[reason],
  }
}

/** Whether a redirect that moved an id now leads to a record of another type than before. */
function leadsElsewhere(was: PlainRecord, is: PlainRecord, before: Places, after: Places): boolean {
  const typesOf = (redirect: PlainRecord, places: Places) =>
    plainRedirect
      .parse(redirect)
      .to.map((id) => places.get(id)?.collection)
      .join()
  return was['kind'] === 'moved' && typesOf(was, before) !== typesOf(is, after)
}

function redirection(collection: CollectionName, redirect: PlainRecord, after: Places) {
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

/** Whether a record is new in its collection, and not the redirect of an earlier record. */
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
