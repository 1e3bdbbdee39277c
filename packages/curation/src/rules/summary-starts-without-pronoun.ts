import { previewValue } from '@nkidp/schema/issues'
import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

/** A summary is read without its title in lists and exports. “Both” is allowed: it can begin “Both Park and Jin”. */
export const summaryStartsWithoutPronoun: Rule = {
  name: 'summary-starts-without-pronoun',
  guarantee:
    'No summary begins with a pronoun or a demonstrative such as “it”, “its”, “this” or “in that decade”.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'chronology')) {
      const start = pronounAtStart.exec(file.record.summary)?.[0]
      if (start === undefined) continue
      yield {
        file,
        path: ['summary'],
        expected: 'a name or a noun at the start, so that the summary can be read alone',
        received: previewValue(start),
        fix: 'Name whom or what the summary is about.',
      }
    }
  },
}

const pronounAtStart =
  /^(?:(?:after|at|before|by|during|for|from|in|of|on|since|to|under|until|with) )?(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those)\b/i
