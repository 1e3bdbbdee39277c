import { isBefore } from '@nkidp/schema/dates'
import { previewValue } from '@nkidp/schema/issues'
import type { Issue } from '@nkidp/schema/issues'
import { allDates } from '../dates/dates.ts'
import type { HistoricalDate } from '../dates/dates.ts'
import type { Rule } from '../rule.ts'

export const toldHoldsTheDate: Rule = {
  name: 'told-holds-the-date',
  guarantee:
    'Where an editor narrows a date of the page by a reference, the page’s own date is kept beside it, and holds the narrower one within its bounds.',
  needsSource: false,
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
      received: 'inferred, though the page has words for the time',
      expected: 'the page’s own date in `told`',
      fix: 'Add `told:` with what the page alone gives.',
    }
  }
  if (told === undefined) return
  if (basis !== 'inferred') {
    yield {
      field: 'told',
      received: `the page’s own date beside one that is ${basis}`,
      expected: 'it beside one that an editor inferred, alone',
      fix: 'Correct the basis, or take `told` out.',
    }
  }
  if (told.basis === 'inferred') {
    yield {
      field: 'told',
      received: 'a date that an editor inferred',
      expected: 'the page’s own: stated, or contextual',
      fix: 'Correct the basis within `told`, or take `told` out.',
    }
  }
  if (verbatim === null && told.edtf === null) {
    yield {
      field: 'told',
      received: 'neither words of the page nor a date',
      expected: 'what the page gives',
      fix: 'Take `told` out.',
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
      received: `${previewValue(date.edtf)}, where the page has ${previewValue(told.edtf)}`,
      expected: 'a date within that of the page, and narrower',
      fix: 'Correct the date; what contradicts the page belongs in a note.',
    }
  }
}

/** Whether an end that the page sets is set in the narrower date too. */
const hasBound = (told: string | null, narrower: string | null): boolean =>
  told === null || narrower !== null
