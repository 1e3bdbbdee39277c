import { isBefore } from '@nkidp/schema/dates'
import type { Rule } from '../rule.ts'

export const relationsFitDates: Rule = {
  name: 'relations-fit-dates',
  guarantee:
    'No entry that comes after or responds to another is dated wholly before it, and none leads to one that is.',
  needsSource: false,
  *check({ files }) {
    const entries = files.filter((file) => file.collection === 'chronology')
    const dates = new Map(entries.map(({ record }) => [record.id, record.date]))
    for (const file of entries) {
      for (const [index, { kind, entry }] of (file.record.relations ?? []).entries()) {
        const other = dates.get(entry)
        if (other === undefined || kind === 'part-of') continue
        const [earlier, later] =
          kind === 'leads-to' ? [file.record.date, other] : [other, file.record.date]
        if (isBefore(later.latest, earlier.earliest)) {
          yield {
            file,
            path: ['relations', index],
            received: `${kind} ${entry}, though ${later.latest} is before ${earlier.earliest}`,
            expected: 'an order that the dates allow',
            fix: 'Correct the relation, or one of the dates.',
          }
        }
      }
    }
  },
}
