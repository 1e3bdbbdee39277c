import type { Rule } from '../rule.ts'

export const referenceIsCitable: Rule = {
  name: 'reference-is-citable',
  guarantee: 'Every reference can be looked up: by an address, by a file in a package or repository, or by holder, title and date.',
  needsSource: false,
  *check({ files }) {
    for (const file of files.filter((candidate) => candidate.collection === 'references')) {
      const { address, package: name, repository, path, holder, title, date } = file.record.where
      const isFile = (name !== undefined || repository !== undefined) && path !== undefined
      const isDocument = holder !== undefined && title !== undefined && date !== undefined
      if (address === undefined && !isFile && !isDocument) {
        yield {
          file,
          path: ['where'],
          found: `only ${Object.keys(file.record.where).join(', ') || 'nothing'}`,
          expected: 'an address; or a package or repository with a path; or a holder, title and date',
          mend: 'Add what is missing.',
        }
      }
    }
  },
}
