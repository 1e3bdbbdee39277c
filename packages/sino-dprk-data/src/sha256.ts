/**
 * The SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal.
 *
 * @throws Error where there is no Web Crypto: browsers give it to pages from https and localhost alone.
 */
export async function sha256(text: string): Promise<string> {
  // A browser leaves it out of a page that is not secure, whatever its type says.
  const subtle = globalThis.crypto?.subtle as typeof crypto.subtle | undefined
  if (subtle === undefined)
    throw new Error(
      'there is no Web Crypto here: a page has it when it is loaded over https or from localhost',
    )
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
