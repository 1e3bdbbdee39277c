import { relationKinds, type ChronologyEntry } from '@nkidp/sino-dprk-data'

type Kind = keyof typeof relationKinds
type Basis = NonNullable<ChronologyEntry['relations']>[number]['basis']

/** One tie of an entry to another, in the words of this side. */
export interface Tie {
  readonly label: string
  readonly entry: string
  readonly basis: Basis
}

/** How the other side of a relation tells it. */
const inverses: Readonly<Record<Kind, string>> = {
  'part-of': 'Has as a part',
  'leads-to': 'Follows from',
  'responds-to': 'Is answered by',
  after: 'Comes before',
}

const own: Readonly<Record<Kind, string>> = {
  'part-of': 'Part of',
  'leads-to': 'Leads to',
  'responds-to': 'Responds to',
  after: 'Comes after',
}

/** The relations of an entry: those written on it, then those that others have to it. */
export function tiesOf(
  id: string,
  entries: readonly Pick<ChronologyEntry, 'id' | 'relations'>[],
): Tie[] {
  const written = entries.flatMap(({ id: from, relations = [] }) =>
    relations.map((relation) => ({ from, ...relation })),
  )
  return [
    ...written
      .filter(({ from }) => from === id)
      .map(({ kind, entry, basis }) => ({ label: own[kind], entry, basis })),
    ...written
      .filter(({ entry }) => entry === id)
      .map(({ kind, from, basis }) => ({ label: inverses[kind], entry: from, basis })),
  ]
}
