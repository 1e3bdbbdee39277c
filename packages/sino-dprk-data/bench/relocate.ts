// Prints the time to find 10,000 spans in 10 MB of made-up text without their words, as `verify` does, beside two ways that
// have the words: one `indexOf` for each, and dom-anchor-text-quote.
import { createHash } from 'node:crypto'
import { normalize, selectorOf } from '@nkidp/schema/text'
import * as textQuote from 'dom-anchor-text-quote'
import { relocate } from '../src/evidence/relocate.ts'

const size = 10_000_000
const count = 10_000

console.log(`${count} spans of 40 to 411 characters in ${size / 1e6} MB, Node ${process.version}`)
for (const [name, opening] of [
  ['spans with different openings', ''],
  ['spans that all begin with the same 31 characters', 'the same opening of every span '],
] as const) {
  const { text, spans } = madeUp(opening)
  console.log(`\n${name}:`)
  const sought = spans.map((words) => ({
    digest: createHash('sha256').update(words).digest('hex'),
    selector: selectorOf(words),
  }))
  const [found, seconds] = await timed(() => relocate(text, sought))
  print('relocate, without the words', found.size, seconds)
  const [normalized, once] = await timed(() => normalize(text))
  await search('normalize, then indexOf', 100, once, (words) => normalized.indexOf(words))
  await search('dom-anchor-text-quote', 10, 0, (words) => quoted(text, words))

  /** Searches for a sample of the spans and estimates the time for all. */
  async function search(
    what: string,
    sample: number,
    once: number,
    placeOf: (words: string) => number,
  ): Promise<void> {
    const some = spans.filter((_, at) => at % (count / sample) === 0)
    const [places, time] = await timed(() => some.map(placeOf))
    const found = places.filter((start, at) => normalized.startsWith(some[at] ?? '', start)).length
    print(`${what} (estimated)`, (found * count) / sample, once + (time * count) / sample)
  }
}

/** A text of made-up words, and spans that occur in it once and start with `opening`. */
function madeUp(opening: string) {
  let state = 1
  const random = (limit: number) => (state = (state * 48_271) % 0x7fffffff) % limit
  const vocabulary = Array.from({ length: 5000 }, () =>
    Array.from({ length: 3 + random(8) }, () => String.fromCharCode(97 + random(26))).join(''),
  )
  const passages = Array.from({ length: count }, () => {
    let passage = opening
    while (passage.length < size / count - 1) passage += `${vocabulary[random(5000)]} `
    return passage
  })
  const start = Math.max(opening.length, 20) + 20
  return {
    text: passages.join(''),
    spans: passages.map((passage) => normalize(passage.slice(0, start + random(360)))),
  }
}

/** The library also searches for similar words, and fails if an array becomes too long. */
function quoted(textContent: string, exact: string): number {
  try {
    const hint = textContent.length / 2
    return textQuote.toTextPosition({ textContent }, { exact }, { hint })?.start ?? -1
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return -1
  }
}

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now()
  const result = await work()
  return [result, (performance.now() - start) / 1000]
}

function print(what: string, found: number, seconds: number): void {
  console.log(`  ${what.padEnd(36)}${seconds.toFixed(1).padStart(8)} s  ${found} found`)
}
