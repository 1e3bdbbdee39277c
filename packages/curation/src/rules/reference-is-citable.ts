import type { Issue } from '@nkidp/schema/issues'
import type { Rule } from '../rule.ts'
import { isArchivalDocument } from '../workspace.ts'

export const referenceIsCitable: Rule = {
  name: 'reference-is-citable',
  guarantee:
    'Every reference, and every document that is not from the page, can be looked up: by an address, by a file in a package or repository, or by holder, title and date.',
  needsSource: false,
  *check({ files }) {
    for (const file of files) {
      if (file.collection === 'references' && !isCitable(file.record.where)) {
        yield {
          file,
          path: ['where'],
          ...issueOf(
            file.record.where,
            'an address; or a package or repository with a path; or a holder, title and date',
          ),
        }
      }
      if (file.collection === 'documents' && isArchivalDocument(file) && !isCitable(file.record)) {
        yield {
          file,
          path: [],
          ...issueOf(file.record, 'an address; or a holder, title and date'),
        }
      }
    }
  },
}

type Place = Partial<Record<(typeof ways)[number] | 'address', unknown>>

const isCitable = (place: Place): boolean =>
  place.address !== undefined ||
  ((place.package ?? place.repository) !== undefined && place.path !== undefined) ||
  (place.holder !== undefined && place.title !== undefined && place.date !== undefined)

const issueOf = (place: Place, expected: string): Issue => ({
  received: `only ${ways.filter((way) => place[way] !== undefined).join(', ') || 'nothing'}`,
  expected,
  fix: 'Add what is missing.',
})

const ways = ['package', 'repository', 'path', 'holder', 'title', 'date'] as const
