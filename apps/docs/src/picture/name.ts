import { dateInWords } from '../site/words/date.ts'
import { isDatedByEditors } from './entry.ts'
import type { Entry } from './entry.ts'
import { tellersOfEntry } from './lanes.ts'
import type { Teller } from './tellers.ts'

const list = new Intl.ListFormat('en-US')

/** When an entry is, in words, and whether the editors say so. */
export function whenOf(entry: Entry): string {
  const words = dateInWords(entry.date)
  if (!isDatedByEditors(entry)) return words
  return `${words}, ${entry.date.told === undefined ? 'dated' : 'narrowed'} by the editors`
}

/** What a mark is called where it cannot be seen: title, date and tellers. */
export function nameOf(entry: Entry, tellers: readonly Teller[]): string {
  const told = tellersOfEntry(entry, tellers).map(({ name, person }) => (person === undefined ? 'the drafter' : name))
  return `${entry.title}, ${whenOf(entry)}, told by ${list.format(told)}`
}
