import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { involvedIn } from '@nkidp/export/filter'
import { collectionNames, recordsOf } from '@nkidp/schema/collections'
import { didYouMean } from '@nkidp/schema/issues'
import { wrongUsage } from './failure.ts'
import { tableText } from './table-text.ts'

/** The records that may take part in an entry. */
const actorsOf = ({ states, people, organizations }: Dataset) => [
  ...states,
  ...people,
  ...organizations,
]

export function listActors(dataset: Dataset): string {
  const entries = new Map<string | undefined, number>()
  for (const id of dataset.chronology.flatMap((entry) => [...involvedIn(entry)]))
    entries.set(id, (entries.get(id) ?? 0) + 1)
  return tableText({
    head: ['Id', 'Type', 'Entries', 'Name'],
    colAligns: ['left', 'left', 'right', 'left'],
    rows: actorsOf(dataset).map(({ id, type, name }) => [
      id,
      type,
      String(entries.get(id) ?? 0),
      name,
    ]),
  })
}

/** @throws Failure for the id of nobody who may take part in an entry. */
export function assertActor(dataset: Dataset, id: string): void {
  const actors = actorsOf(dataset)
  if (actors.some((actor) => actor.id === id)) return
  const other = collectionNames
    .flatMap((name) => recordsOf(dataset, name))
    .find((record) => record.id === id)
  const named = actors
    .filter(({ name, alsoNamed = [] }) =>
      [name, ...alsoNamed].some((each) => each.toLowerCase() === id.toLowerCase()),
    )
    .map((actor) => `${actor.id} (${actor.name})`)
  const hint =
    named.length > 0
      ? ` By this name: ${named.join(', ')}.`
      : didYouMean(
          id,
          actors.map((actor) => actor.id),
        )
  throw wrongUsage(
    `--involving ${id}: ${other === undefined ? 'no record has this id' : `this is a record of type ${other.type}`}. Expected the id of a person, an organization or a state.${hint} --list actors lists the ids.`,
  )
}
