/** Files by their path in the data package, with `/` between its parts, and their text. */
export type Files = ReadonlyMap<string, string>

/** A value as the text of a JSON file. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
