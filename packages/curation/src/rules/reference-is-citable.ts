import type { Issue } from '@nkidp/schema/issues'
import type { Rule } from '../rule.ts'
import { filesIn, isArchivalDocument } from '../workspace.ts'

export const referenceIsCitable: Rule = {
  name: 'reference-is-citable',
  guarantee:
    'Every reference and every archival document can be looked up: by an address, by a file in a package or repository, or by holder, title and date.',
  *check(workspace) {
    for (const file of filesIn(workspace, 'references')) {
      if (isCitable(file.record.where)) continue
      const expected =
        'an address; or a package or repository with a path; or a holder, title and date'
      yield { file, path: ['where'], ...issueOf(file.record.where, expected) }
    }
    for (const file of filesIn(workspace, 'documents').filter(isArchivalDocument)) {
      if (isCitable(file.record)) continue
      const expected = 'an address; or a holder, title and date'
      yield { file, path: [], ...issueOf(file.record, expected) }
    }
  },
}

type Place = Partial<Record<(typeof parts)[number] | 'address', unknown>>

const isCitable = (place: Place): boolean =>
  place.address !== undefined ||
  ((place.package ?? place.repository) !== undefined && place.path !== undefined) ||
  (place.holder !== undefined && place.title !== undefined && place.date !== undefined)

const issueOf = (place: Place, expected: string): Issue => ({
  expected,
  received: `only ${parts.filter((part) => place[part] !== undefined).join(', ') || 'nothing'}`,
  fix: 'Add what is missing.',
})

const parts = ['package', 'repository', 'path', 'holder', 'title', 'date'] as const
