import { isBefore } from '@nkidp/schema/dates'
import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const relationsFitDates: Rule = {
  name: 'relations-fit-dates',
  guarantee:
    'No entry is dated entirely before an entry that it comes after or responds to, or that leads to it.',
  *check(workspace) {
    const entries = filesIn(workspace, 'chronology')
    const dates = new Map(entries.map(({ record }) => [record.id, record.date]))
    for (const file of entries) {
      for (const [index, { kind, entry }] of (file.record.relations ?? []).entries()) {
        const other = dates.get(entry)
        if (other === undefined || kind === 'part-of') continue
        const [earlier, later] =
          kind === 'leads-to' ? [file.record.date, other] : [other, file.record.date]
        if (!isBefore(later.latest, earlier.earliest)) continue
        yield {
          file,
          path: ['relations', index],
          expected: 'an order that the dates allow',
          received: `${kind} ${entry}, but ${later.latest} is before ${earlier.earliest}`,
          fix: 'Correct the relation, or one of the dates.',
        }
      }
    }
  },
}
