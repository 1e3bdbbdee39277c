/** The address of a record as one that a link may lead to: http or https. Undefined for any other, which is shown as text. */
export function webAddress(address: string | undefined): URL | undefined {
  const url = address === undefined ? null : URL.parse(address)
  return url !== null && /^https?:$/.test(url.protocol) ? url : undefined
}
