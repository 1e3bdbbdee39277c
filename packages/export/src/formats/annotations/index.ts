import type * as data from '@nkidp/sino-dprk-data'
import { toWebAnnotation } from '@nkidp/sino-dprk-data/evidence'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collections, type CollectionName } from '@nkidp/schema/collections'
import { everyField, mapFields } from '../../fields.ts'
import { filePerPart, jsonText, type Format, type Part, type Place } from '../../format.ts'

const withEvidence = new Set(
  everyField()
    .filter(({ field }) => field === 'evidence.*.start')
    .map(({ collection }) => collection),
)

export const annotations: Format = {
  name: 'annotations',
  title: 'Web Annotations',
  description:
    'One collection of W3C Web Annotations that link the cited passages of the report to the records.',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  fields: mapFields(place),
  files: (dataset, selection) =>
    filePerPart(
      annotations,
      dataset,
      selection,
      async (part) => jsonText(await annotationCollection(part, dataset)),
      (record) => 'evidence' in record,
    ),
}

function place(collection: CollectionName, field: string): Place {
  if (!withEvidence.has(collection)) return { lost: 'It does not cite the report.' }
  if (field === 'id') return { to: 'body.0.source' }
  if (field === collections[collection].label) return { to: 'body.1.value' }
  if (field === 'evidence.*.source') return { to: 'target.*.source' }
  if (field === 'evidence.*.start' || field === 'evidence.*.end')
    return { to: field.replace('evidence.*', 'target.*.selector.0') }
  return {
    lost: 'An annotation only links a passage to a record.',
  }
}

async function annotationCollection({ name, records }: Part, dataset: Dataset) {
  const { meta } = dataset
  // The types of the package name the ids of its own version; the function takes any.
  const from = dataset as unknown as data.Dataset
  const items = await Promise.all(
    records.map((record) => toWebAnnotation(record as data.AnyRecord, undefined, from)),
  )
  const id = `${meta.homepage}#v${meta.version}-annotations${name === 'dataset' ? '' : `-of-${name}`}`
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `${meta.title}, version ${meta.version}`,
    total: items.length,
    // Each item keeps its context, so that it can be used alone.
    first: { id: `${id}-page-1`, type: 'AnnotationPage', startIndex: 0, items },
  }
}
