import type { Rule } from '../rule.ts'
import { isRecorded } from '../source/source-file.ts'
import { filesIn } from '../workspace.ts'

export const sourceIsRecorded: Rule = {
  name: 'source-is-recorded',
  guarantee:
    'The records are checked against the text whose SHA-256 and length the record of the source gives.',
  needsSource: true,
  *check(workspace) {
    const { sourceFiles = [] } = workspace
    for (const file of filesIn(workspace, 'sources')) {
      const { record } = file
      if (sourceFiles.some((source) => isRecorded(source, record))) continue
      const likely =
        sourceFiles.find(({ name, sha256 }) => name === record.id || sha256 === record.sha256) ??
        (sourceFiles.length === 1 ? sourceFiles[0] : undefined)
      const expected = `a text of ${record.length} code points with SHA-256 ${record.sha256}`
      if (likely === undefined) {
        const names = sourceFiles.map(({ name }) => `${name}.txt`).join(', ')
        yield {
          file,
          path: ['sha256'],
          expected,
          received: names === '' ? 'no text file in the folder of sources' : `only ${names}`,
          fix: 'Put the text into the folder SINO_DPRK_SOURCES.',
        }
      } else {
        const { name, sha256, text } = likely
        yield {
          file,
          path: [sha256 === record.sha256 ? 'length' : 'sha256'],
          expected,
          received: `${name}.txt, ${text.codePoints.length} code points, SHA-256 ${sha256}`,
          fix: 'Restore the text; or, if the records were written from this one, record its SHA-256 and length.',
        }
      }
    }
  },
}
