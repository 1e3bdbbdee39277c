/**
 * The SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal.
 *
 * @throws Error if there is no Web Crypto or no `TextEncoder`.
 */
export async function sha256(text: string): Promise<string> {
  // Browsers leave it out of insecure pages, and jsdom leaves out both, whatever their types say.
  const { crypto, TextEncoder } = globalThis as Partial<typeof globalThis>
  const subtle = (crypto as Partial<typeof globalThis.crypto> | undefined)?.subtle
  if (subtle === undefined || TextEncoder === undefined)
    throw new Error(
      `${subtle === undefined ? 'crypto.subtle (Web Crypto)' : 'TextEncoder'} is missing. A browser provides it on pages over HTTPS and on localhost. In Jest with jsdom, provide Node’s in a setup file: Object.defineProperty(globalThis, 'crypto', { value: require('node:crypto').webcrypto }); globalThis.TextEncoder = require('node:util').TextEncoder`,
    )
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
