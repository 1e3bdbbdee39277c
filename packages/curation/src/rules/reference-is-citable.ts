import type { Issue } from '@nkidp/schema/issues'
import { isCitable, standsForItself } from '../record/citable.ts'
import type { Rule } from '../rule.ts'

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
          ...issue(
            file.record.where,
            'an address; or a package or repository with a path; or a holder, title and date',
          ),
        }
      }
      if (file.collection === 'documents' && standsForItself(file) && !isCitable(file.record)) {
        yield {
          file,
          path: [],
          ...issue(file.record, 'an address; or a holder, title and date'),
        }
      }
    }
  },
}

const issue = (where: object, expected: string): Issue => ({
  received: `only ${
    Object.keys(where)
      .filter((name) => ways.includes(name))
      .join(', ') || 'nothing'
  }`,
  expected,
  fix: 'Add what is missing.',
})

const ways = ['package', 'repository', 'path', 'holder', 'title', 'date']
