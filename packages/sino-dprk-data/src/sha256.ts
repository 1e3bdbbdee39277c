/**
 * The SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal.
 *
 * @throws Error if there is no Web Crypto.
 */
export async function sha256(text: string): Promise<string> {
  // Browsers leave it out of insecure pages, whatever its type says.
  const subtle = globalThis.crypto?.subtle as typeof crypto.subtle | undefined
  if (subtle === undefined)
    throw new Error('Web Crypto is unavailable: it requires HTTPS or localhost')
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
