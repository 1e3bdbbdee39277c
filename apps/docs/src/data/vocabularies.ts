import { cameoCodes } from '@nkidp/sino-dprk-data'
import * as vocabularies from '@nkidp/schema/vocabularies'
import type { Vocabulary } from '@nkidp/schema/vocabularies'

interface NamedVocabulary {
  readonly name: string
  readonly words: Vocabulary
}

export const allVocabularies: readonly NamedVocabulary[] = Object.entries<Vocabulary>({
  ...vocabularies,
  // The label of a code is all that is said of it: the code book has the rest.
  cameoCodes: Object.fromEntries(
    Object.entries(cameoCodes).map(([code, { label }]) => [code, { label, description: label }]),
  ),
}).map(([name, words]) => ({ name, words }))

const key = (words: readonly string[]): string => words.toSorted().join()
const byWords: ReadonlyMap<string, NamedVocabulary> = new Map(
  allVocabularies.map((vocabulary) => [key(Object.keys(vocabulary.words)), vocabulary]),
)

/** The vocabulary of a field that may hold these words. */
export const vocabularyOf = (words: readonly string[] | undefined): NamedVocabulary | undefined =>
  words && byWords.get(key(words))
