import type { Changes, OtherChange } from './releases.ts'

/** What became of records, after their number. */
export const became: Readonly<Record<OtherChange, string>> = {
  removed: 'removed',
  withdrawn: 'withdrawn',
  split: 'split',
  moved: 'moved to another id',
  added: 'added',
  extended: 'with facts added',
  reworded: 'with words, notes or places changed, and no fact',
}

const records = (count: number): string => `${count} ${count === 1 ? 'record' : 'records'}`

/** How many records a release changed, and how: `2 records corrected, 81 added`. */
export const summary = ({ corrections, others }: Pick<Changes, 'corrections' | 'others'>): string => {
  const counts = [...(corrections.length === 0 ? [] : [{ count: corrections.length, what: 'corrected' }]), ...others.map(({ change, records: { length } }) => ({ count: length, what: became[change] }))]
  return counts.length === 0 ? 'The records are the same.' : `${counts.map(({ count, what }, index) => `${index === 0 ? records(count) : count} ${what}`).join('; ')}.`
}
