import { publishedFields, type PublishedRecord } from '@nkidp/sino-dprk-data/schema'
import { collectionNames, collections } from '@nkidp/schema/collections'
import { valuesAt } from '@nkidp/schema/json'

/** What people read and look for: names, titles, and the texts about them. */
const readable = new Set([
  'title',
  'name',
  'term',
  'text',
  'statement',
  'summary',
  'gloss',
  'gist',
  'description',
  'grounds',
  'attributionNote',
  'reason',
  'what',
  'verbatim',
  'series',
  'author',
  'publisher',
  'family',
  'given',
  'alsoNamed',
  'abbreviations',
])

const readablePaths = new Map<string, readonly (readonly string[])[]>(
  collectionNames.map((name) => [
    collections[name].type,
    publishedFields(name)
      .filter(
        ({ path, type }) =>
          type === 'string' && readable.has(path.findLast((step) => step !== '*') ?? ''),
      )
      .map(({ path }) => path),
  ]),
)

/** All that is readable of a record, a line a field. */
export const searchText = (record: PublishedRecord): string =>
  (readablePaths.get(record.type) ?? [])
    .flatMap((path) =>
      [...valuesAt(record, path)].flatMap(({ value }) =>
        typeof value === 'string' ? [value] : [],
      ),
    )
    .join('\n')
