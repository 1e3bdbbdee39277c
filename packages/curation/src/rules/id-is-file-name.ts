import type { Rule } from '../rule.ts'

export const idIsFileName: Rule = {
  name: 'id-is-file-name',
  guarantee: 'Each record lies in a file named after its id.',
  needsSource: false,
  *check({ files }) {
    for (const file of files) {
      const { id } = file.record
      if (!file.file.replaceAll('\\', '/').endsWith(`/${id}.yaml`)) {
        yield {
          file,
          path: ['id'],
          received: id,
          expected: 'the name of the file without .yaml',
          fix: `Rename the file to ${id}.yaml, or correct the id.`,
        }
      }
    }
  },
}
