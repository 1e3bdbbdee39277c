import canonicalize from 'canonicalize'

/**
 * The canonical JSON of a value after RFC 8785 (JCS): members sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript prints them. Equal values give equal strings on every machine.
 *
 * @throws TypeError for a value that JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError(`JSON cannot hold a value of type ${typeof value}`)
  return text
}
