import canonicalize from 'canonicalize'

/**
 * The canonical JSON of a value (RFC 8785): equal values give equal strings.
 *
 * @throws TypeError for a value that JSON cannot represent.
 */
export function canonicalJson(value: unknown): string {
  const text = textOf(value)
  if (text === undefined)
    throw new TypeError(`JSON cannot represent a value of type ${typeof value}`)
  return text
}

function textOf(value: unknown): string | undefined {
  try {
    return canonicalize(value)
  } catch (cause) {
    // The library throws a plain error for half surrogates, infinite numbers and circles.
    throw new TypeError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}
