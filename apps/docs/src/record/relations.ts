import type { ChronologyEntry, relationKinds } from '@nkidp/sino-dprk-data'

type Relation = NonNullable<ChronologyEntry['relations']>[number]

/** A relation of an entry to another, in the words of this side. */
export interface Tie {
  readonly label: string
  readonly entry: string
  readonly basis: Relation['basis']
}

/** The words of the entry that has the relation, and of the other. */
export const relationWords: Readonly<
  Record<keyof typeof relationKinds, readonly [string, string]>
> = {
  'part-of': ['Part of', 'Has as a part'],
  'leads-to': ['Leads to', 'Follows from'],
  'responds-to': ['Responds to', 'Is answered by'],
  after: ['Comes after', 'Comes before'],
  'possibly-same': ['Possibly the same as', 'Possibly the same as'],
}

/** The relations of an entry, then those of others to it. */
export function tiesOf(
  id: string,
  entries: readonly Pick<ChronologyEntry, 'id' | 'relations'>[],
): Tie[] {
  const own = (entries.find((entry) => entry.id === id)?.relations ?? []).map(
    ({ kind, entry, basis }) => ({ label: relationWords[kind][0], entry, basis }),
  )
  const others = entries.flatMap(({ id: from, relations = [] }) =>
    relations
      .filter(({ entry }) => entry === id)
      .map(({ kind, basis }) => ({ label: relationWords[kind][1], entry: from, basis })),
  )
  return [...own, ...others]
}
