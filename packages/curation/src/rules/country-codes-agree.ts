import { iso1A2Code, iso1A3Code, iso1N3Code, wikidataQID } from '@rapideditor/country-coder'
import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const countryCodesAgree: Rule = {
  name: 'country-codes-agree',
  guarantee:
    'The ISO 3166 codes and the Wikidata item of a state belong to the same country, unless the item is a close match.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'states')) {
      const { iso3166, wikidata } = file.record.identifiers ?? {}
      if (iso3166 === undefined) continue
      const { alpha2 } = iso3166
      // The library accepts UK as an alias of GB, and knows EU and other codes without a number in the standard.
      if (iso1A2Code(alpha2) !== alpha2 || iso1N3Code(alpha2) === null) {
        yield {
          file,
          path: ['identifiers', 'iso3166', 'alpha2'],
          expected: 'a country code of ISO 3166-1',
          received: alpha2,
          fix: 'Correct the code.',
        }
        continue
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
        if (received === undefined || received === expected) continue
        yield {
          file,
          path: ['identifiers', ...path],
          expected: `${expected}, as for ${alpha2}`,
          received,
          fix: 'Correct the wrong one.',
        }
      }
    }
  },
}
