// Prints what it costs to find 10,000 spans in 10 MB of text, as `verify` does without their words, beside two that have
// the words: a search for each, one after the other, and dom-anchor-text-quote. The text is made up, the same in every run.
import { createHash } from 'node:crypto'
import {
  normalize,
  openingOf,
  rollingFingerprint,
  selectorOf,
  unitOffsets,
} from '@nkidp/schema/text'
import * as textQuote from 'dom-anchor-text-quote'
import { relocate } from '../src/evidence/relocate.ts'

const size = 10_000_000
const count = 10_000

console.log(
  `${count.toLocaleString('en')} spans of 40 to 411 characters in ${size / 1_000_000} MB, Node ${process.version}`,
)
for (const [name, opening] of [
  ['spans that begin as they may', ''],
  ['spans that all begin with the same 31 characters', 'the same opening of every span '],
] as const) {
  const { text, spans } = madeUp(opening)
  console.log(`\n${name}:`)
  const sought = spans.map((words) => ({
    digest: createHash('sha256').update(words).digest('hex'),
    selector: selectorOf(words),
  }))
  const [found, ours] = await timed(() => relocate(text, sought))
  print(
    'relocate, without the words',
    `${found.size} found; ${mistaken(text, spans)} openings mistaken`,
    ours,
  )
  const [normalized, once] = await timed(() => normalize(text))
  await search(
    'normalize, then indexOf',
    spans,
    100,
    once,
    (words) => normalized.indexOf(words),
    normalized,
  )
  await search('dom-anchor-text-quote', spans, 10, 0, (exact) => quoted(text, exact), text)
}

/** Prints what it costs to look for all spans one by one, from a sample of them spread over the text, and how many of it are found where they stand. */
async function search(
  what: string,
  spans: readonly string[],
  sample: number,
  once: number,
  place: (words: string) => number,
  text: string,
): Promise<void> {
  const some = spans.filter((_, index) => index % (count / sample) === count / sample / 2)
  const [places, time] = await timed(() => some.map(place))
  const found = places.filter((start, index) => text.startsWith(some[index] ?? '', start)).length
  print(
    what,
    `${found} of ${sample} found, the rest estimated from these`,
    once + (time * count) / sample,
  )
}

/** At how many places of the text the fingerprint of an opening stands, and the opening itself does not. */
function mistaken(text: string, spans: readonly string[]): number {
  const openings = new Set(spans.map((words) => words.slice(0, openingOf(words.length))))
  const fingerprints = new Set([...openings].map((words) => selectorOf(words).whole))
  const fingerprint = rollingFingerprint(text, unitOffsets(text))
  let count = 0
  for (let at = 0; at + 16 <= text.length; at++)
    if (fingerprints.has(fingerprint(at, 16)) && !openings.has(text.slice(at, at + 16))) count++
  return count
}

/** A text of made-up words, and spans of it, each of which stands in it once and starts with `opening`. */
function madeUp(opening: string) {
  let state = 1
  const roll = (limit: number) => (state = (state * 48_271) % 0x7fffffff) % limit
  const vocabulary = Array.from({ length: 5000 }, () =>
    Array.from({ length: 3 + roll(8) }, () => String.fromCharCode(97 + roll(26))).join(''),
  )
  const passages = Array.from({ length: count }, () => {
    let passage = opening
    while (passage.length < size / count - 1) passage += `${vocabulary[roll(vocabulary.length)]} `
    return passage
  })
  return {
    text: passages.join(''),
    spans: passages.map((passage) =>
      normalize(passage.slice(0, Math.max(opening.length, 20) + 20 + roll(360))),
    ),
  }
}

/** All that it reads of an element is its text. It looks for what is nearly there too, and gives up where that takes an array too long. */
function quoted(text: string, exact: string): number {
  try {
    return (
      textQuote.toTextPosition({ textContent: text }, { exact }, { hint: text.length / 2 })
        ?.start ?? -1
    )
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

function print(what: string, found: string, seconds: number): void {
  console.log(
    `  ${what.padEnd(28)}${seconds.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).padStart(10)} s  ${found}`,
  )
}
