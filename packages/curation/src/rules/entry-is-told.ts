import type { Rule } from '../rule.ts'
import { filesIn } from '../workspace.ts'

export const entryIsTold: Rule = {
  name: 'entry-is-told',
  guarantee: 'Every entry of the chronology is supported by at least one claim.',
  needsEveryRecord: true,
  *check(workspace) {
    const told = new Set(
      filesIn(workspace, 'claims').flatMap(
        ({ record }) => record.chronology?.map(({ entry }) => entry) ?? [],
      ),
    )
    for (const file of filesIn(workspace, 'chronology')) {
      if (told.has(file.record.id)) continue
      yield {
        file,
        path: [],
        expected: 'a claim with this id in its `chronology`',
        received: 'none',
        fix: 'Name the entry in the claim that tells it, or add that claim.',
      }
    }
  },
}
