/** The text in a `data:` address of such a type, or `undefined` if the address is another one. */
export function dataUrlText(address: string, type: RegExp): string | undefined {
  const [, found, base64, data] =
    /^\s*data:([^,;]*)(?:;(?!base64,)[^,;]*)*(;base64)?,([^]*)$/iu.exec(address) ?? []
  if (data === undefined || !type.test(found?.trim().toLowerCase() || 'text/plain'))
    return undefined
  try {
    const bytes = data
      .replace(/[\u0080-\u{10ffff}]+/gu, encodeURIComponent)
      .replace(/%([\da-f]{2})/giu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    const characters = base64 === undefined ? bytes : atob(bytes)
    return new TextDecoder().decode(Uint8Array.from(characters, (char) => char.charCodeAt(0)))
  } catch {
    return undefined // Not base64, or half a character: nothing is shown or applied.
  }
}
