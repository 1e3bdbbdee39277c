import type { Rule } from '../rule.ts'

export const idIsFileName: Rule = {
  name: 'id-is-file-name',
  guarantee: 'Each record is stored in a file named after its id.',
  *check({ files }) {
    for (const file of files) {
      const { id } = file.record
      if (file.file.replaceAll('\\', '/').endsWith(`/${id}.yaml`)) continue
      yield {
        file,
        path: ['id'],
        expected: 'the name of the file without .yaml',
        received: id,
        fix: `Rename the file to ${id}.yaml, or correct the id.`,
      }
    }
  },
}
