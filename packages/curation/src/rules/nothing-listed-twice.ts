import { authoredFields } from '@nkidp/schema'
import { listedTwice } from '@nkidp/schema/issues'
import type { Rule } from '../rule.ts'

export const nothingListedTwice: Rule = {
  name: 'nothing-listed-twice',
  guarantee:
    'No list of a record has an item twice: an entry lists each place, concept, theme and relation once, and a claim each entry. No abbreviation or other name repeats the name of the record, and no further address repeats the first one.',
  *check({ files }) {
    for (const file of files)
      for (const issue of listedTwice(authoredFields(file.collection), file.record))
        yield { file, ...issue }
  },
}
