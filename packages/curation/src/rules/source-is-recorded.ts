import type { Rule } from '../rule.ts'
import { isRecorded } from '../source/source-file.ts'

export const sourceIsRecorded: Rule = {
  name: 'source-is-recorded',
  guarantee:
    'The text that the records were checked against is the one whose SHA-256 and length the record of the source gives.',
  needsSource: true,
  *check({ files, sourceFiles = [] }) {
    for (const file of files.filter((candidate) => candidate.collection === 'sources')) {
      const { record } = file
      if (sourceFiles.some((source) => isRecorded(source, record))) continue
      const likely =
        sourceFiles.find(({ name, sha256 }) => name === record.id || sha256 === record.sha256) ??
        (sourceFiles.length === 1 ? sourceFiles[0] : undefined)
      const expected = `a text of ${record.length} code points with SHA-256 ${record.sha256}`
      if (likely === undefined) {
        yield {
          file,
          path: ['sha256'],
          received:
            sourceFiles.length === 0
              ? 'no text file in the folder of sources'
              : `other texts: ${sourceFiles.map(({ name }) => `${name}.txt`).join(', ')}`,
          expected,
          fix: 'Put the text into the folder that SINO_DPRK_SOURCES names.',
        }
      } else {
        yield {
          file,
          path: [likely.sha256 === record.sha256 ? 'length' : 'sha256'],
          received: `${likely.name}.txt, ${likely.text.codePoints.length} code points, SHA-256 ${likely.sha256}`,
          expected,
          fix: 'Restore the text as it was read; or, if this is the one that was read, record its SHA-256 and length.',
        }
      }
    }
  },
}
