import type { Cell } from '../../tables/table.ts'

/** What spreadsheets begin a formula with, also behind the apostrophes with which we mark it. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/
/** A number, or a date such as -0107: it calls nothing. */
const harmless = /^[-+]\d[\dX./~?%-]*$/

/**
 * A cell as text. Spreadsheets run what begins like a formula, wherever it comes from, so such text gets an apostrophe in
 * front; whoever reads it takes off the first of those that stand before a formula, and has the text as it was.
 */
export const asText = (cell: Cell): string | null =>
  typeof cell === 'string' && formula.test(cell) && !harmless.test(cell)
    ? `'${cell}`
    : cell === null
      ? null
      : String(cell)

/** What a descriptor tells of it. */
export const textNote =
  "Text that begins with = + - @ (full-width or not), a tab or a carriage return, and is no number or date, has an apostrophe (') in front, so that no spreadsheet takes it for a formula; so has text that begins with apostrophes before one of these. Take one off to have it as it was. Text that is empty reads as no value."
