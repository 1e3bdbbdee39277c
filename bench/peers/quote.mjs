// Searches a text for quotations with dom-anchor-text-quote, and prints the milliseconds and how many it found. The file is
// JSON: { text, quotations }. quote.mjs <file>
import { readFileSync } from 'node:fs'
import * as textQuote from 'dom-anchor-text-quote'

const { text: textContent, quotations } = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const { performance } = globalThis
const start = performance.now()
const found = quotations.filter((exact) => placeOf(exact) !== undefined).length
console.log(JSON.stringify({ milliseconds: performance.now() - start, found }))

/** The library also searches for similar words, and fails if an array becomes too long. */
function placeOf(exact) {
  try {
    return textQuote.toTextPosition({ textContent }, { exact }, { hint: textContent.length / 2 })
      ?.start
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}
