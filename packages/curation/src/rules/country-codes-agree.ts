import { iso1A2Code, iso1A3Code, iso1N3Code, wikidataQID } from '@rapideditor/country-coder'
import type { Rule, Violation } from '../rule.ts'
import type { RecordFile } from '../workspace.ts'

export const countryCodesAgree: Rule = {
  name: 'country-codes-agree',
  guarantee:
    'The ISO 3166 codes of a state and its Wikidata item are those of one country, unless the item is said to be a close match.',
  needsSource: false,
  *check({ files }) {
    for (const file of files) if (file.collection === 'states') yield* disagreements(file)
  },
}

function* disagreements(file: RecordFile<'states'>): Generator<Violation> {
  const { iso3166, wikidata } = file.record.identifiers ?? {}
  if (iso3166 === undefined) return
  const { alpha2 } = iso3166
  // It takes UK for GB, and knows EU and other codes to which the standard gives no number.
  if (iso1A2Code(alpha2) !== alpha2 || iso1N3Code(alpha2) === null) {
    yield {
      file,
      path: ['identifiers', 'iso3166', 'alpha2'],
      received: alpha2,
      expected: 'the code of a country in ISO 3166-1',
      fix: 'Correct the code.',
    }
    return
  }
  const pairs = [
    [['iso3166', 'alpha3'], iso3166.alpha3, iso1A3Code(alpha2)],
    [['iso3166', 'numeric'], iso3166.numeric, iso1N3Code(alpha2)],
    [
      ['wikidata', 'value'],
      wikidata?.match === undefined ? wikidata?.value : undefined,
      wikidataQID(alpha2),
    ],
  ] as const
  for (const [path, received, expected] of pairs) {
    if (received !== undefined && received !== expected) {
      yield {
        file,
        path: ['identifiers', ...path],
        received,
        expected: `${expected}, as ${alpha2} has it`,
        fix: 'Correct the one that is wrong.',
      }
    }
  }
}
