import type { HistoricalDate } from '@nkidp/sino-dprk-data'
import { dateWords } from '@nkidp/schema/dates'
import { sentenceCase } from '../data/labels.ts'

type Dated = Pick<HistoricalDate, 'verbatim' | 'edtf' | 'basis' | 'told'>

/** When it was, as a heading of the sentence: `April 1970`; `No date` if nothing dates it. */
export const dateHead = ({ edtf }: Pick<Dated, 'edtf'>): string =>
  edtf === null ? 'No date' : sentenceCase(dateWords({ verbatim: null, edtf }))

/** Where a date comes from, in a clause to which a reference may be added. */
export function dateOrigin({ verbatim, edtf, basis, told }: Dated): string {
  const says = verbatim === null ? undefined : `The report says “${verbatim}”`
  if (edtf === null)
    return says === undefined ? 'The report gives none' : `${says}; no date follows from that`
  if (basis === 'stated') return says ?? 'The report states it'
  if (basis === 'contextual')
    return says === undefined
      ? 'The sentence has no date; it follows from the passage'
      : `${says}; the date follows from the passage`
  if (told == null) return `${says ?? 'The report gives no date'}; the editors supply it`
  if (told.edtf === null) return `${says ?? 'The report gives no date'}; the editors supply one`
  return says === undefined
    ? `${sentenceCase(dateWords({ verbatim: null, edtf: told.edtf }))} follows from the passage; the editors narrow it`
    : `${says}; the editors narrow it`
}
