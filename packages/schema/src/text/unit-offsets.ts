/** The offset of each code point of a text in UTF-16 units, which `slice` takes, and the offset of its end. */
export function unitOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1)
  let count = 0
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)
    offsets[count++] = unit
  offsets[count] = text.length
  return offsets.subarray(0, count + 1)
}
