import { dateInWords } from '../site/words/date.ts'
import type { Entry } from './entry.ts'
import { tellersOfEntry } from './lanes.ts'
import type { Teller } from './tellers.ts'

const list = new Intl.ListFormat('en-US')

/** Those who tell an entry, in words. */
export const toldBy = (entry: Entry, tellers: readonly Teller[]): string =>
  list.format(tellersOfEntry(entry, tellers).map(({ name, person }) => (person === undefined ? 'the drafter' : name)))

/** What a mark is called where it cannot be seen: title, date and tellers. */
export const nameOf = (entry: Entry, tellers: readonly Teller[]): string => `${entry.title}, ${dateInWords(entry.date)}, told by ${toldBy(entry, tellers)}`
