/** A path in a value: names of members and indexes of items, as in `['actors', 0, 'actor']`. */
export type Path = readonly (string | number)[]

export interface Located {
  readonly path: Path
  readonly value: unknown
}

/** The values at a field's path (`*` for every item of a list), in order. A missing member gives none. */
export function* valuesAt(
  record: unknown,
  path: readonly string[],
  walked: Path = [],
): Generator<Located> {
  const [step, ...rest] = path
  if (step === undefined) yield { path: walked, value: record }
  else if (step === '*')
    for (const [index, item] of (Array.isArray(record) ? record : []).entries())
      yield* valuesAt(item, rest, [...walked, index])
  else if (typeof record === 'object' && record !== null && Object.hasOwn(record, step))
    yield* valuesAt((record as Record<string, unknown>)[step], rest, [...walked, step])
}
