import { createHash } from 'node:crypto'
import { normalize, selectorOf } from '@nkidp/schema/text'
import type { RecordJson } from '@nkidp/sino-dprk-data'

interface Shape {
  /** The characters of each passage; each has the words of one record. */
  readonly passage: number
  /** How every passage starts. */
  readonly opening?: string
}

/** A made-up copy of a report, and records that cite words in it, each in a passage of its own. */
export function madeUpCopy(count: number, { passage, opening = '' }: Shape) {
  let state = 1
  const random = (limit: number) => (state = (state * 48_271) % 0x7fffffff) % limit
  const vocabulary = Array.from({ length: 5000 }, () =>
    Array.from({ length: 3 + random(8) }, () => String.fromCharCode(97 + random(26))).join(''),
  )
  const passages = Array.from({ length: count }, () => {
    let text = opening
    while (text.length < passage - 1) text += `${vocabulary[random(5000)]} `
    return text
  })
  const least = Math.max(opening.length, 20) + 20
  const spans = passages.map((text) => normalize(text.slice(0, least + random(passage - least))))
  const records = spans.map((words, index): RecordJson => {
    const start = index * passage
    const digest = createHash('sha256').update(words).digest('hex')
    const evidence = { start, end: start + words.length, digest, selector: selectorOf(words) }
    return { id: `claim-${index}`, type: 'claim', ...{ evidence: [evidence] } }
  })
  return { copy: passages.join(''), spans, records }
}
