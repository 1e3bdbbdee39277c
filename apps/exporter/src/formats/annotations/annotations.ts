import type * as data from '@nkidp/sino-dprk-data'
import { toWebAnnotation } from '@nkidp/sino-dprk-data/evidence'
import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, collections } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import { everyField } from '../every-field.ts'
import type { FieldMapping, WholeFormat } from '../format.ts'

/** The collections whose records stand on spans of the page. */
const onThePage = new Set(
  everyField
    .filter(({ field }) => field === 'evidence.*.start')
    .map(({ collection }) => collection),
)

export const annotations: WholeFormat = {
  name: 'annotations',
  title: 'Web Annotations',
  description:
    'W3C Web Annotations: a link to each record from the spans of the page that it stands on, as one collection.',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  fields: everyField.map(({ collection, field }): FieldMapping => ({
    collection,
    field,
    ...place(collection, field),
  })),
  streams: false,
  files: (dataset, chosen) =>
    (chosen ?? ['dataset' as const]).map((name) => {
      const records = (name === 'dataset' ? collectionNames : [name])
        .flatMap((each) => recordsOf(dataset, each))
        .filter((record) => 'evidence' in record)
      return {
        name: `${name}.jsonld`,
        mediaType: annotations.mediaType,
        records: records.length,
        content: collectionOf(name, records, dataset),
      }
    }),
}

function place(
  collection: CollectionName,
  field: string,
): { readonly to: string } | { readonly lost: string } {
  if (!onThePage.has(collection)) return { lost: 'It stands on no span of the page.' }
  if (field === 'id') return { to: 'body.0.source' }
  if (field === collections[collection].label) return { to: 'body.1.value' }
  if (field === 'evidence.*.source') return { to: 'target.*.source' }
  if (field === 'evidence.*.start' || field === 'evidence.*.end')
    return { to: field.replace('evidence.*', 'target.*.selector.0') }
  return {
    lost: 'An annotation links a span to a record; what else the record holds stands at its address.',
  }
}

async function* collectionOf(
  name: CollectionName | 'dataset',
  records: readonly { readonly id: string }[],
  dataset: Dataset,
): AsyncGenerator<string> {
  const { meta } = dataset
  // The types of the package name the ids of its own version; the function takes those of any.
  const from = dataset as unknown as data.Dataset
  const items = await Promise.all(
    records.map((record) => toWebAnnotation(record as data.AnyRecord, undefined, from)),
  )
  const id = `${meta.homepage}#v${meta.version}-annotations${name === 'dataset' ? '' : `-of-${name}`}`
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `${meta.title}, version ${meta.version}`,
    total: items.length,
    // Each item keeps its context, so that it can be taken out and stand alone.
    first: { id: `${id}-page-1`, type: 'AnnotationPage', startIndex: 0, items },
  }
  yield `${JSON.stringify(collection, null, 2)}\n`
}
