/** A value in a record, and the way to it. */
export interface Located {
  readonly path: readonly (string | number)[]
  readonly value: unknown
}

/**
 * The values that stand in `record` at a field's path (names of members, `*` for every item of a list), in order. A
 * missing member gives none.
 */
export function* valuesAt(
  record: unknown,
  path: readonly string[],
  walked: readonly (string | number)[] = [],
): Generator<Located> {
  const [step, ...rest] = path
  if (step === undefined) yield { path: walked, value: record }
  else if (step === '*')
    for (const [index, item] of (Array.isArray(record) ? record : []).entries())
      yield* valuesAt(item, rest, [...walked, index])
  else if (typeof record === 'object' && record !== null && Object.hasOwn(record, step))
    yield* valuesAt((record as Record<string, unknown>)[step], rest, [...walked, step])
}
