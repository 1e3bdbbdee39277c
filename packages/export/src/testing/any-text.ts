import {
  dataset as datasetShape,
  publishedFields,
  records as shapes,
  recordsOf,
  type Dataset,
} from '@nkidp/sino-dprk-data/schema'
import { collectionNames, type CollectionName } from '@nkidp/schema/collections'
import { valuesAt, type Path } from '@nkidp/schema/json'
import fc from 'fast-check'
import { withFacts } from './hard-datasets.ts'
import { hostileTexts } from './hostile.ts'
import { madeUp } from './made-up.ts'

const { meta } = datasetShape.shape

/** Texts for every field, as far as the schema lets them in. */
const anyTexts = fc.array(
  fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.constantFrom(
      'MIT OR (ISC AND LicenseRef-x+)',
      'https://example.org/~(a)/%25?q=[x]&y=1#z',
      'a/b',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => text.trim()),
  ),
  { minLength: 300, maxLength: 300 },
)

/** The made-up dataset with these texts, in turn, in each text field that accepts them. */
function filled(texts: readonly string[]): Dataset {
  let next = 0
  const replaced = (value: object, path: Path, accepts: (changed: object) => boolean): object => {
    for (let tries = 0; tries < 3; tries += 1) {
      const changed = structuredClone(value)
      set(changed, path, texts[next++ % texts.length]!)
      if (accepts(changed)) return changed
    }
    return value
  }
  const inRecord = (record: object, collection: CollectionName): object =>
    publishedFields(collection)
      .filter(
        ({ type, words, refersTo, path: [first] }) =>
          type === 'string' && !words && !refersTo && first !== 'id',
      )
      .flatMap((field) => [...valuesAt(record, field.path)])
      .filter(({ value }) => typeof value === 'string')
      .reduce(
        (changed, { path }) =>
          replaced(changed, path, (each) => shapes[collection].safeParse(each).success),
        record,
      )
  const collections = collectionNames.map((name) => {
    const changed = recordsOf(madeUp, name).map((record) => inRecord(record, name))
    return [name, name === 'event' ? changed[0] : changed]
  })
  const { counts: _counts, fingerprint: _fingerprint, version: _version, ...facts } = madeUp.meta
  const about = Object.keys(facts).reduce<object>(
    (changed, name) => replaced(changed, [name], (each) => meta.safeParse(each).success),
    madeUp.meta,
  )
  return withFacts({ ...Object.fromEntries(collections), meta: about } as Dataset)
}

function set(value: object, path: Path, text: string): void {
  const [step, ...rest] = path as [string, ...string[]]
  const within = value as Record<string, unknown>
  if (rest.length === 0) within[step] = text
  else set(within[step] as object, rest, text)
}

/** Datasets whose texts are whatever the schema accepts. */
export const anyDataset = anyTexts.map(filled)
