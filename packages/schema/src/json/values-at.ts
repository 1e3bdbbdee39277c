/** A path in a value: names of members and indexes of items, as in `['actors', 0, 'actor']`. */
export type Path = readonly (string | number)[]

export interface Located {
  readonly path: Path
  readonly value: unknown
}

/** The values at a field's path (`*` for every item of a list), in order. A missing member gives none. */
export function valuesAt(record: unknown, path: readonly string[]): Located[] {
  const found: Located[] = []
  collect(record, path, [], found)
  return found
}

/** Adds the values at the rest of a path, of which some steps were walked; a list to fill is faster than a generator. */
function collect(
  value: unknown,
  path: readonly string[],
  walked: (string | number)[],
  found: Located[],
): void {
  const step = path[walked.length]
  if (step === undefined) found.push({ path: walked, value })
  else if (step !== '*') {
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, step))
      collect((value as Record<string, unknown>)[step], path, [...walked, step], found)
  } else if (Array.isArray(value))
    value.forEach((item, index) => collect(item, path, [...walked, index], found))
}
