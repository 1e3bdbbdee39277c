import type { Format } from '../format.ts'

export { FormatError } from './format-error.ts'

/** Every format, in the order of `--list`. The first is the default. Each loads what it needs. */
const loaders = {
  json: async () => (await import('./json/index.ts')).json,
  ndjson: async () => (await import('./ndjson/index.ts')).ndjson,
  csv: async () => (await import('./csv/index.ts')).csv,
  events: async () => (await import('./events/index.ts')).events,
  timeline: async () => (await import('./timeline/index.ts')).timeline,
  sqlite: async () => (await import('./sqlite/index.ts')).sqlite,
  parquet: async () => (await import('./parquet/index.ts')).parquet,
  xlsx: async () => (await import('./xlsx/index.ts')).xlsx,
  jsonld: async () => (await import('./jsonld/index.ts')).jsonld,
  turtle: async () => (await import('./turtle/index.ts')).turtle,
  nquads: async () => (await import('./nquads/index.ts')).nquads,
  annotations: async () => (await import('./annotations/index.ts')).annotations,
  csl: async () => (await import('./csl/index.ts')).csl,
  bibtex: async () => (await import('./bibtex/index.ts')).bibtex,
  ris: async () => (await import('./ris/index.ts')).ris,
  citations: async () => (await import('./citations/index.ts')).citations,
  timelinejs: async () => (await import('./timelinejs/index.ts')).timelinejs,
} satisfies Readonly<Record<string, () => Promise<Format>>>

export type FormatName = keyof typeof loaders

export const formatNames = Object.keys(loaders) as readonly FormatName[] as readonly [
  FormatName,
  ...FormatName[],
]

/** Those whose files are kept with each release, for programs that read them from the address of a version. */
export const keptFormats = ['events', 'timeline'] as const satisfies readonly FormatName[]

export const loadFormats = (names: readonly FormatName[] = formatNames): Promise<Format[]> =>
  Promise.all(names.map((name) => loaders[name]()))
