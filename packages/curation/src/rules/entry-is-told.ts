import type { Rule } from '../rule.ts'

export const entryIsTold: Rule = {
  name: 'entry-is-told',
  guarantee: 'Each entry of the chronology is told by at least one claim.',
  needsSource: false,
  needsEveryRecord: true,
  *check({ files }) {
    const told = new Set(
      files
        .filter((file) => file.collection === 'claims')
        .flatMap(({ record }) => record.chronology ?? []),
    )
    for (const file of files.filter((candidate) => candidate.collection === 'chronology')) {
      if (!told.has(file.record.id)) {
        yield {
          file,
          path: [],
          received: 'an entry that no claim tells',
          expected: 'a claim with this id in its `chronology`',
          fix: 'Name the entry in the claim that tells it, or write that claim.',
        }
      }
    }
  },
}
