/** All numbers are below this prime, 2³¹ − 1. */
const prime = 0x7fffffff

/** A primitive root of the prime, so its powers take every value before one repeats. */
const base = 48_271

/**
 * The fingerprint of a stretch, after Karp and Rabin: c₀·48271ⁿ⁻¹ + … + cₙ₋₁ modulo 2³¹ − 1, in constant time once
 * prepared. Not collision-resistant: it finds words and never proves them. `offsets` are the `unitOffsets` of the text.
 */
export function rollingFingerprint(
  text: string,
  offsets: Uint32Array,
): (start: number, length: number) => number {
  const count = offsets.length - 1
  const prefixes = new Int32Array(count + 1)
  for (let at = 0; at < count; at++)
    prefixes[at + 1] = reduced(times(prefixes[at]!, base) + text.codePointAt(offsets[at]!)!)
  const powers = [1]
  return (start, length) => {
    while (powers.length <= length) powers.push(times(powers.at(-1)!, base))
    return reduced(prefixes[start + length]! + prime - times(prefixes[start]!, powers[length]!))
  }
}

/** A product modulo the prime, in two halves because a double has 53 bits. */
const times = (a: number, b: number): number =>
  reduced(reduced(a * (b >>> 16)) * 0x10000 + a * (b & 0xffff))

/** A number below 2⁵³ modulo the prime. 2³¹ is 1 there, so the high bits are added to the low ones. */
function reduced(value: number): number {
  const sum = (value & prime) + Math.floor(value / 0x80000000)
  return sum < prime ? sum : sum - prime
}
