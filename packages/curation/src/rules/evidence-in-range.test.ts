import { draft, edit, testRule } from '../testing/index.ts'
import { evidenceInRange } from './evidence-in-range.ts'

const cited = (span: object) =>
  edit('places', 'the-point', ({ evidence }) => ({ evidence: [{ ...evidence?.[0], ...span }] }))

testRule(evidenceInRange, {
  rejects: [
    ['reversed evidence', cited({ start: 90, end: 80 }), 'the-point evidence[0].end'],
    ['empty evidence', cited({ start: 80, end: 80 }), 'the-point evidence[0].end'],
    ['evidence past the end of the source', cited({ end: 100_000 }), 'the-point evidence[0].end'],
    [
      'an uncited span, a body and a paragraph past the end',
      (drafts) => {
        const { body, paragraphs, uncited } = draft(drafts, 'sources', 'coast-report')
        for (const span of [body, paragraphs[1], uncited[0]]) span!.end = 100_000
      },
      'coast-report uncited[0].end',
      'coast-report body.end',
      'coast-report paragraphs[1].end',
    ],
  ],
})
