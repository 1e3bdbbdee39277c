import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import type { Chosen, OutputFile } from '../format.ts'
import { contextOf } from './context.ts'
import { datasetIri, nodeOf } from './node.ts'

/** One file for the whole graph, or one for the nodes of each chosen collection; the dataset is described in each. */
export const graphFiles = (
  { mediaType, extension }: Pick<OutputFile, 'mediaType'> & { readonly extension: string },
  dataset: Dataset,
  chosen: Chosen,
  written: (graph: string) => Iterable<string> | AsyncIterable<string>,
): OutputFile[] =>
  (chosen ?? ['dataset' as const]).map((name) => {
    const collections = name === 'dataset' ? collectionNames : [name]
    const records = collections.reduce((sum, each) => sum + recordsOf(dataset, each).length, 0)
    return {
      name: `${name}.${extension}`,
      mediaType,
      records,
      content: later(() => written(graph(dataset, collections))),
    }
  })

/** Made only when it is written. */
async function* later(
  content: () => Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<string> {
  yield* content()
}

/** The records of these collections as a JSON-LD document. It may stand in a page of HTML: no `<` is in it. */
const graph = (dataset: Dataset, collections: readonly CollectionName[]): string =>
  `${JSON.stringify(documentOf(dataset, collections), null, 2).replaceAll('<', '\\u003c')}\n`

const documentOf = (dataset: Dataset, collections: readonly CollectionName[]) => ({
  '@context': contextOf(dataset.meta.homepage),
  '@graph': [
    aboutDataset(dataset),
    ...collections.flatMap((name) =>
      recordsOf(dataset, name).map((record) => nodeOf(record, name, dataset)),
    ),
  ],
})

/** What the dataset is; with what must stand beside the event codes. */
const aboutDataset = ({ meta }: Dataset) => ({
  id: datasetIri(meta),
  type: ['Dataset', 'Entity'],
  name: meta.title,
  package: meta.name,
  version: meta.version,
  creator: { name: meta.author },
  ...(meta.license !== 'NOASSERTION' && { license: `http://spdx.org/licenses/${meta.license}` }),
  specializationOf: meta.homepage,
  fingerprint: meta.fingerprint,
  codingCaveat: meta.codingCaveat,
})
