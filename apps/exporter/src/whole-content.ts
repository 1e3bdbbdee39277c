import { recordsOf } from '@nkidp/sino-dprk-data/schema'
import { collectionNames } from '@nkidp/schema/collections'
import type { CollectionName } from '@nkidp/schema/collections'
import type { Dataset, PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import type { Arguments } from './arguments.ts'
import type { Content, FormatFile } from './content.ts'
import { wrongUsage } from './failure.ts'
import type { Chosen, Format } from './formats/format.ts'
import { didYouMean } from './did-you-mean.ts'
import { select } from './select.ts'

/** The content of a dataset that is all there. */
export function wholeContent(
  dataset: Dataset,
  { formats, dates, involving, collections }: Arguments,
): Content {
  const { name, version, fingerprint, codingCaveat } = dataset.meta
  if (involving !== undefined) demandActor(dataset, involving)
  const selected =
    dates === undefined && involving === undefined
      ? undefined
      : select(dataset, { window: dates?.window, involving })
  const content = selected?.dataset ?? dataset
  return {
    dataset: { name, version, fingerprint },
    codingCaveat,
    selection:
      selected === undefined
        ? null
        : {
            from: dates?.from ?? null,
            to: dates?.to ?? null,
            involving: involving ?? null,
            chosen: selected.chosen,
            of: dataset.chronology.length,
            undated: selected.undated,
            fingerprint: content.meta.fingerprint,
          },
    streamed: false,
    files: formats.flatMap((format) => filesOf(format, content, collections)),
    recordsFor: (files) => files.map(({ from }) => from.map((each) => recordsOf(content, each))),
  }
}

function filesOf(format: Format, content: Dataset, collections: Chosen): FormatFile[] {
  const { meta } = content
  const files = format.streams
    ? format.files(
        {
          name: meta.name,
          meta,
          codingCaveat: meta.codingCaveat,
          counts: meta.counts,
          known: byId(content, format.lookups),
        },
        collections,
      )
    : format
        .files(content, collections)
        .map((file) => ({ ...file, from: [], content: () => file.content }))
  return files.map((file) => ({ ...file, format: format.name }))
}

const byId = (
  content: Dataset,
  collections: readonly CollectionName[],
): ReadonlyMap<string, PublishedRecord> =>
  new Map(
    collections.flatMap((name) => recordsOf(content, name)).map((record) => [record.id, record]),
  )

const actorCollections = ['people', 'organizations', 'states'] as const satisfies CollectionName[]

function demandActor(dataset: Dataset, id: string): void {
  const actors = actorCollections
    .flatMap((name) => recordsOf(dataset, name))
    .map((record) => record.id)
  if (actors.includes(id)) return
  const other = collectionNames
    .flatMap((name) => recordsOf(dataset, name))
    .find((record) => record.id === id)
  const found =
    other === undefined ? 'no record has this id' : `this is a record of type ${other.type}`
  throw wrongUsage(
    `--involving ${id}: ${found}${didYouMean(id, actors)}; expected the id of a person, an organization or a state`,
  )
}
