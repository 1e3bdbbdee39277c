import { Failure, exitCodes } from '../../failure.ts'

/** What Excel takes. */
const longest = 32_767

/**
 * Text as a cell holds it. Characters that XML has no place for, or that a reader of it would change, are written as _xHHHH_,
 * after ECMA-376 (ST_Xstring); so is the underscore of what looks like that.
 *
 * @throws Failure for text that is too long for a cell.
 */
export function cellText(text: string): string {
  if (text.length > longest) throw new Failure(exitCodes.outputFailed, `xlsx: a text of ${text.length} characters (${text.slice(0, 40)}…), and a cell takes ${longest}; write csv or sqlite instead`)
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n])[\p{Cc}\uFFFD]|\p{Noncharacter_Code_Point}/gu, (unit) =>
    [...Array(unit.length).keys()].map((index) => `_x${unit.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}_`).join(''),
  )
}
