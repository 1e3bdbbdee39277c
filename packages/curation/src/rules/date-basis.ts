import { previewValue, type Issue } from '@nkidp/schema/issues'
import type { referenceGrades } from '@nkidp/schema/vocabularies'
import { allDates, type HistoricalDate } from '../dates/dates.ts'
import { precisions } from '../dates/edtf.ts'
import { missingIn, monthsAndDaysIn, yearsIn } from '../dates/named-times.ts'
import type { Rule } from '../rule.ts'
import { gradesOf, isArchivalDocument } from '../workspace.ts'

export const dateBasis: Rule = {
  name: 'date-basis',
  guarantee:
    'A date that the report states quotes its words, and these name each day, month, year, decade or century of it. A date that an editor infers names its reference, unless it is that of an archival document, and is no more precise than a year if that reference is secondary.',
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
  const { basis, edtf } = date.told ?? date
  if (basis === 'stated' && date.verbatim === null) {
    yield {
      field: 'verbatim',
      expected: 'the words of the report for a stated time',
      received: 'null',
      fix: 'Quote the few words, or correct the basis.',
    }
  }
  const times =
    basis !== 'stated' || edtf === null ? [] : [...yearsIn(edtf), ...monthsAndDaysIn(edtf)]
  const missing = missingIn(date.verbatim ?? '', times)
  if (date.verbatim !== null && missing.length > 0) {
    yield {
      field: 'verbatim',
      expected: `words with ${missing.join(' and ')}, which is stated`,
      received: previewValue(date.verbatim),
      fix: 'Correct the EDTF or the words. If only the passage gives the time, the basis is contextual.',
    }
  }
  if (date.basis === 'inferred' && date.reference === undefined && !needsNoReference) {
    yield {
      field: 'basis',
      expected: 'a reference for an inferred date',
      received: 'no reference',
      fix: 'Add `reference`, or correct the basis.',
    }
  }
  if (date.basis !== 'inferred' && date.reference !== undefined) {
    yield {
      field: 'reference',
      expected: `no reference for a ${date.basis} date`,
      received: date.reference,
      fix: 'Remove it, or correct the basis.',
    }
  }
  if (grade === 'secondary' && precisions.indexOf(date.precision) < precisions.indexOf('year')) {
    yield {
      field: 'precision',
      expected: 'a year or coarser, from a secondary reference',
      received: date.precision,
      fix: 'Give only the year, or a better reference.',
    }
  }
}
