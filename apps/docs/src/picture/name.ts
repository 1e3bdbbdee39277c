import { whenInWords } from '../site/words/date.ts'
import type { Entry } from './entry.ts'
import { tellersOfEntry } from './lanes.ts'
import type { Teller } from './tellers.ts'

const list = new Intl.ListFormat('en-US')

/** What a mark is called where it cannot be seen: title, date and tellers. */
export function nameOf(entry: Entry, tellers: readonly Teller[]): string {
  const told = tellersOfEntry(entry, tellers).map(({ name, person }) => (person === undefined ? 'the drafter' : name))
  return `${entry.title}, ${whenInWords(entry.date)}, told by ${list.format(told)}`
}
