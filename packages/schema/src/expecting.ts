import { previewValue } from './issues/preview-value.ts'

/**
 * Wraps a function so that it throws a TypeError that says what it expected: if `accepts` refuses the arguments, and if the
 * function fails with them, as with a proxy or an object that contains itself.
 */
export const expecting = <F extends (...args: never[]) => unknown>(
  words: string,
  accepts: (...args: unknown[]) => boolean,
  call: F,
): F =>
  ((...args: unknown[]) => {
    let cause: unknown
    try {
      if (accepts(...args)) return call(...(args as never[]))
    } catch (error) {
      cause = error
    }
    const received = args.map(shown).join(' and ') || 'nothing'
    throw new TypeError(`expected ${words}, received ${received}`, { cause })
  }) as unknown as F

function shown(value: unknown): string {
  try {
    return previewValue(value)
  } catch {
    return 'a revoked proxy'
  }
}
