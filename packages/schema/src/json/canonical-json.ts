import canonicalize from 'canonicalize'

/**
 * The canonical JSON of a value (RFC 8785): equal values give equal strings.
 *
 * @throws TypeError for a value that JSON cannot represent.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined)
    throw new TypeError(`JSON cannot represent a value of type ${typeof value}`)
  return text
}
