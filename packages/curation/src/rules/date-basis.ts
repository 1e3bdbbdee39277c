import type { referenceGrades } from '@nkidp/schema/vocabularies'
import type { Issue } from '@nkidp/schema/issues'
import { isArchivalDocument } from '../workspace.ts'
import { allDates } from '../dates/dates.ts'
import type { HistoricalDate } from '../dates/dates.ts'
import { precisions } from '../dates/edtf.ts'
import { gradesOf } from '../workspace.ts'
import type { Rule } from '../rule.ts'

export const dateBasis: Rule = {
  name: 'date-basis',
  guarantee:
    'A date that the page states gives the page’s words for it; one that an editor infers names its reference, unless it is that of an archival document, and is no finer than a year where the reference is a secondary one.',
  needsSource: false,
  *check(workspace) {
    const grades = gradesOf(workspace)
    for (const { file, path, date } of allDates(workspace)) {
      const grade = date.reference === undefined ? undefined : grades.get(date.reference)
      for (const { field, ...issue } of issues(date, grade, isArchivalDocument(file)))
        yield { file, path: [...path, field], ...issue }
    }
  },
}

function* issues(
  date: HistoricalDate,
  grade: keyof typeof referenceGrades | undefined,
  needsNoReference: boolean,
): Generator<Issue & { field: keyof HistoricalDate }> {
  if ((date.told ?? date).basis === 'stated' && date.verbatim === null) {
    yield {
      field: 'verbatim',
      received: 'nothing, though the basis is `stated`',
      expected: 'the page’s words for the time',
      fix: 'Quote the few words, or correct the basis.',
    }
  }
  if (date.basis === 'inferred' && date.reference === undefined && !needsNoReference) {
    yield {
      field: 'basis',
      received: 'inferred, with no reference',
      expected: 'a reference that the date comes from',
      fix: 'Add `reference:`, or correct the basis.',
    }
  }
  if (date.basis !== 'inferred' && date.reference !== undefined) {
    yield {
      field: 'reference',
      received: `a reference, though the basis is \`${date.basis}\``,
      expected: 'a reference on inferred dates alone',
      fix: 'Take it out, or correct the basis.',
    }
  }
  if (grade === 'secondary' && precisions.indexOf(date.precision) < precisions.indexOf('year')) {
    yield {
      field: 'precision',
      received: `${date.precision}, from a secondary reference`,
      expected: 'a year or coarser',
      fix: 'Give the year alone, or a better reference.',
    }
  }
}
