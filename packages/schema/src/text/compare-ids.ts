/** Compares two ids by UTF-16 code units, so that the order does not depend on a locale. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
