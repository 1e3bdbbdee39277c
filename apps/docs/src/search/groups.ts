import type { CollectionName } from '@nkidp/sino-dprk-data'

interface Group {
  readonly label: string
  /** How much a hit of this group counts beside one of another. */
  readonly weight: number
  /** Whether its pages begin with a text that says what they are about. */
  readonly introduced?: true
}

/** What the search tells apart. Records of substance count before pages, references and the API. */
export const groups = {
  chronology: { label: 'Chronology', weight: 1.15, introduced: true },
  claims: { label: 'Claims', weight: 1 },
  people: { label: 'People', weight: 1.1 },
  states: { label: 'States', weight: 1.1 },
  organizations: { label: 'Organizations and groups', weight: 1.1 },
  places: { label: 'Places', weight: 1.12 },
  concepts: { label: 'Concepts', weight: 1.1, introduced: true },
  quotations: { label: 'Quotations', weight: 0.9 },
  documents: { label: 'Documents', weight: 0.7, introduced: true },
  report: { label: 'The discussion and the report', weight: 0.7 },
  pages: { label: 'Pages of this site', weight: 0.4, introduced: true },
  guides: { label: 'Guides', weight: 0.3, introduced: true },
  references: { label: 'References', weight: 0.05 },
  api: { label: 'API', weight: 0.03 },
} as const satisfies Record<string, Group>

export type GroupName = keyof typeof groups

const collectionGroups: Readonly<Partial<Record<CollectionName, GroupName>>> = {
  event: 'report',
  sources: 'report',
  speakers: 'people',
}

const isGroup = (name: string): name is GroupName => Object.hasOwn(groups, name)

export const groupOfCollection = (collection: CollectionName): GroupName =>
  collectionGroups[collection] ?? (isGroup(collection) ? collection : 'pages')

/** The group of a page that is not a record, by its path from the home page. */
export const groupOfPage = (path: string): GroupName =>
  path.startsWith('guides/') ? 'guides' : path.startsWith('api/') ? 'api' : 'pages'
