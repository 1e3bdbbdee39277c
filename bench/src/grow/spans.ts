// Finds 10,000 spans in 10 MB of a made-up copy: with `verify`, which does not have their words, and with `indexOf`, which
// has. Prints the seconds and how many were found, and writes the text and a sample of the words: spans.ts <file> [opening]
import { writeFileSync } from 'node:fs'
import { verify } from '@nkidp/sino-dprk-data/evidence'
import { normalize } from '@nkidp/schema/text'
import { madeUpCopy } from '../made-up-copy.ts'

const [, , file = '', opening = ''] = process.argv
const count = 10_000
const sampled = 100
const { copy, spans, records } = madeUpCopy(count, { passage: 1000, opening })

const [found, seconds] = await timed(async () => {
  const { counts } = await verify(copy, records)
  return counts.exact + counts.relocated
})
const sample = spans.filter((_, index) => index % (count / sampled) === 0)
const [normalized, once] = await timed(() => normalize(copy))
const [places, some] = await timed(() => sample.map((words) => normalized.indexOf(words)))
writeFileSync(file, JSON.stringify({ text: copy, quotations: sample.slice(0, 10) }))
console.log(
  JSON.stringify({
    verify: { found, seconds },
    indexOf: {
      found: places.filter((place) => place >= 0).length * (count / sampled),
      seconds: once + (some * count) / sampled,
    },
  }),
)

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now()
  const result = await work()
  return [result, (performance.now() - start) / 1000]
}
