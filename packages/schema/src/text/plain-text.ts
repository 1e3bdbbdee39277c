/** Pairs of the bidirectional algorithm (UAX #9): what each opening control is closed by. */
const closing: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u202d': '\u202c',
  '\u202e': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}

/** Whether every bidirectional control of a text is closed in it, so that none changes the direction of what follows. */
export function closesBidi(text: string): boolean {
  const open: string[] = []
  for (const control of text.match(/[\u202a-\u202e\u2066-\u2069]/g) ?? []) {
    const end = closing[control]
    if (end !== undefined) open.push(end)
    else if (open.pop() !== control) return false
  }
  return open.length === 0
}

/**
 * What no text of a record contains, as the inside of a class of a regular expression: control characters, line and
 * paragraph separators and the byte order mark. Written out, not as `\p{Cc}`, because Python’s validators read the patterns
 * of the JSON Schemas too.
 */
export const excludedCharacters = String.raw`\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff`

/** Halves of surrogate pairs, noncharacters, and tag characters, which are invisible. No portable pattern can express them. */
export const hasHiddenCharacters = (text: string): boolean =>
  /[\p{Cs}\p{Noncharacter_Code_Point}\u{e0000}-\u{e007f}]/u.test(text)

/** Whether a text has a visible character, such as a letter. A zero-width space, a filler or a lone accent is none. */
export const isSeen = (text: string): boolean =>
  /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(text)
