import { isBefore } from '@nkidp/schema/dates'
import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const relationsFitDates: Rule = {
  name: 'relations-fit-dates',
  guarantee:
    'No entry is dated entirely before an entry that it comes after or responds to, or that leads to it. Two entries that are possibly the same can have the same date.',
  *check(workspace) {
    const entries = filesIn(workspace, 'chronology')
    const dates = new Map(entries.map(({ record }) => [record.id, record.date]))
    for (const file of entries) {
      for (const [index, { kind, entry }] of (file.record.relations ?? []).entries()) {
        const other = dates.get(entry)
        if (other === undefined || kind === 'part-of') continue
        const [earlier, later] =
          kind === 'leads-to' ? [file.record.date, other] : [other, file.record.date]
        const orders = [[earlier, later] as const]
        if (kind === 'possibly-same') orders.push([later, earlier])
        for (const [first, second] of orders) {
          if (!isBefore(second.latest, first.earliest)) continue
          yield {
            file,
            path: ['relations', index],
            expected: 'an order that the dates allow',
            received: `${kind} ${entry}, but ${second.latest} is before ${first.earliest}`,
            fix: 'Correct the relation, or one of the dates.',
          }
        }
      }
    }
  },
}
