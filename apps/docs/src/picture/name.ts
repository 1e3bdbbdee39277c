import { dateInWords } from '../dates/words.ts'
import { tellerOf } from '../tellers/tellers.ts'
import { isDatedByEditors } from './entry.ts'
import type { Entry } from './entry.ts'

const list = new Intl.ListFormat('en-US')

/** When an entry is, in words, and whether the editors say so. */
export function whenOf(entry: Entry): string {
  const words = dateInWords(entry.date)
  if (!isDatedByEditors(entry)) return words
  return `${words}, ${entry.date.told === undefined ? 'dated' : 'narrowed'} by the editors`
}

/** What a mark is called where it cannot be seen: title, date and tellers. */
export const nameOf = (entry: Entry): string => `${entry.title}, ${whenOf(entry)}, told by ${list.format(entry.tellers.map((told) => tellerOf(told).name))}`
