import { whenInWords } from './date-words.ts'
import { tellerOf } from './tellers.ts'
import type { Entry } from './entry.ts'

const list = new Intl.ListFormat('en-US')

/** What a mark is called where it cannot be seen: title, date and tellers. */
export const nameOf = (entry: Entry): string =>
  `${entry.title}, ${whenInWords(entry.date)}, told by ${list.format(entry.tellers.map((told) => tellerOf(told).name))}`
