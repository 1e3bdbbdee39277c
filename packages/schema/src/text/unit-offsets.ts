/**
 * The offset in UTF-16 units, which `slice` counts in, of each code point of a text; the last one is of its end. A lone
 * surrogate counts as a code point. Time and memory are linear in the text.
 */
export function unitOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1)
  let count = 0
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1)
    offsets[count++] = unit
  offsets[count] = text.length
  return offsets.subarray(0, count + 1)
}
