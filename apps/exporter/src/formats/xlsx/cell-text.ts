import { Failure, exitCodes } from '../../failure.ts'

/** What Excel takes. */
const longest = 32_767

/**
 * Text as a cell holds it. Characters that XML has no place for, or that a reader of it would change, are written as _xHHHH_,
 * after ECMA-376 (ST_Xstring); so are the underscore of what looks like that, and the first of a text such as `constructor`:
 * the library that writes the workbook looks texts up in an object, and would find what every object has under that name.
 *
 * @throws Failure for text that is too long for a cell.
 */
export function cellText(text: string): string {
  if (text.length > longest)
    throw new Failure(
      exitCodes.outputFailed,
      `xlsx: a text of ${text.length} characters (${text.slice(0, 40)}…), and a cell takes ${longest}; write csv or sqlite instead`,
    )
  if (text in Object.prototype) return `${escaped(text.slice(0, 1))}${text.slice(1)}`
  return text.replace(
    /_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n])[\p{Cc}\uFFFD]|\p{Noncharacter_Code_Point}/gu,
    escaped,
  )
}

const escaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((index) => `_x${character.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('')
