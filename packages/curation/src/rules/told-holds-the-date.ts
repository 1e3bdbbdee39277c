import { isBefore } from '@nkidp/schema/dates'
import type { Complaint } from '../finding.ts'
import { allDates } from '../record/dates.ts'
import type { HistoricalDate } from '../record/dates.ts'
import type { Rule } from '../rule.ts'
import { shown } from '../shown.ts'

export const toldHoldsTheDate: Rule = {
  name: 'told-holds-the-date',
  guarantee:
    'Where an editor narrows a date of the page by a reference, the page’s own date is kept beside it, and holds the narrower one within its bounds.',
  needsSource: false,
  *check(workspace) {
    for (const { file, path, date } of allDates(workspace)) {
      for (const { field, ...complaint } of complaints(date))
        yield { file, path: [...path, field], ...complaint }
    }
  },
}

function* complaints(date: HistoricalDate): Generator<Complaint & { field: keyof HistoricalDate }> {
  const { basis, told, verbatim } = date
  if (basis === 'inferred' && verbatim !== null && told === undefined) {
    yield {
      field: 'basis',
      found: 'inferred, though the page has words for the time',
      expected: 'the page’s own date in `told`',
      mend: 'Add `told:` with what the page alone gives.',
    }
  }
  if (told === undefined) return
  if (basis !== 'inferred') {
    yield {
      field: 'told',
      found: `the page’s own date beside one that is ${basis}`,
      expected: 'it beside one that an editor inferred, alone',
      mend: 'Correct the basis, or take `told` out.',
    }
  }
  if (told.basis === 'inferred') {
    yield {
      field: 'told',
      found: 'a date that an editor inferred',
      expected: 'the page’s own: stated, or contextual',
      mend: 'Correct the basis within `told`, or take `told` out.',
    }
  }
  if (verbatim === null && told.edtf === null) {
    yield {
      field: 'told',
      found: 'neither words of the page nor a date',
      expected: 'what the page gives',
      mend: 'Take `told` out.',
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
      found: `${shown(date.edtf)}, where the page has ${shown(told.edtf)}`,
      expected: 'a date within that of the page, and narrower',
      mend: 'Correct the date; what contradicts the page belongs in a note.',
    }
  }
}

/** Whether an end that the page sets is set in the narrower date too. */
const hasBound = (told: string | null, narrower: string | null): boolean =>
  told === null || narrower !== null
