import { diffWordsWithSpace } from 'diff'

/** A part of a changed text. */
export interface ChangedPart {
  readonly text: string
  readonly is: 'same' | 'removed' | 'added'
}

/** The words that a text lost and gained. A text that shares less than a third with the other is replaced as a whole. */
export function changedWords(before: string, after: string): ChangedPart[] {
  const replaced: ChangedPart[] = [
    { text: before, is: 'removed' },
    { text: after, is: 'added' },
  ]
  const parts = diffWordsWithSpace(before, after).map(({ value, added, removed }): ChangedPart => ({
    text: value,
    is: added ? 'added' : removed ? 'removed' : 'same',
  }))
  const shared = parts
    .filter(({ is }) => is === 'same')
    .reduce((length, { text }) => length + text.trim().length, 0)
  return shared * 3 < Math.max(before.length, after.length)
    ? replaced.filter(({ text }) => text !== '')
    : parts
}
