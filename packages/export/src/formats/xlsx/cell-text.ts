import { FormatError } from '../format-error.ts'

/** The limit of Excel. */
const longest = 32_767

/**
 * Text as a cell holds it. Characters that XML cannot hold or that its readers change are written as _xHHHH_ (ECMA-376,
 * ST_Xstring). So are the underscore of text that looks like that, and the first letter of text such as `constructor`:
 * the library looks texts up in an object, and would find its inherited members.
 *
 * @throws FormatError if the text is too long for a cell.
 */
export function cellText(text: string): string {
  if (text.length > longest)
    throw new FormatError(
      `xlsx: a text has ${text.length} characters (${text.slice(0, 40)}…), but a cell can have ${longest}. Use csv or sqlite instead.`,
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
