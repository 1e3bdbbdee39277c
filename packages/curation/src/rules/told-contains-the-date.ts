import { isBefore } from '@nkidp/schema/dates'
import { previewValue, type Issue } from '@nkidp/schema/issues'
import { allDates, type HistoricalDate } from '../dates/dates.ts'
import type { Rule } from '../rule.ts'

export const toldContainsTheDate: Rule = {
  name: 'told-contains-the-date',
  guarantee:
    'If an editor narrows a date of the report by a reference, the report’s own date is kept beside it and contains the narrower one.',
  *check(workspace) {
    for (const { file, path, date } of allDates(workspace)) {
      for (const { field, ...issue } of issues(date))
        yield { file, path: [...path, field], ...issue }
    }
  },
}

function* issues(date: HistoricalDate): Generator<Issue & { field: keyof HistoricalDate }> {
  const { basis, told, verbatim } = date
  if (basis === 'inferred' && verbatim !== null && told === undefined) {
    yield {
      field: 'basis',
      expected: 'the report’s own date in `told`, because the report has words for the time',
      received: 'an inferred date alone',
      fix: 'Add `told` with the date that the report alone gives.',
    }
  }
  if (told === undefined) return
  if (basis !== 'inferred') {
    yield {
      field: 'told',
      expected: '`told` only beside an inferred date',
      received: `\`told\` beside a ${basis} date`,
      fix: 'Correct the basis, or remove `told`.',
    }
  }
  if (told.basis === 'inferred') {
    yield {
      field: 'told',
      expected: 'the report’s own date, stated or contextual',
      received: 'an inferred date',
      fix: 'Correct the basis within `told`, or remove `told`.',
    }
  }
  if (verbatim === null && told.edtf === null) {
    yield {
      field: 'told',
      expected: 'words of the report, or a date',
      received: 'neither',
      fix: 'Remove `told`.',
    }
  }
  const isWithin =
    hasBound(told.earliest, date.earliest) &&
    hasBound(told.latest, date.latest) &&
    !isBefore(date.earliest, told.earliest) &&
    !isBefore(told.latest, date.latest)
  if (!isWithin || (told.earliest === date.earliest && told.latest === date.latest)) {
    yield {
      field: 'told',
      expected: `a narrower date within ${previewValue(told.edtf)}, the date of the report`,
      received: previewValue(date.edtf),
      fix: 'Correct the date. If it contradicts the report, write a note instead.',
    }
  }
}

/** Whether the narrower date has an end that the report sets. */
const hasBound = (told: string | null, narrower: string | null): boolean =>
  told === null || narrower !== null
