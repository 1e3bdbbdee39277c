import { hash } from 'node:crypto'
import { normalize, selectorOf } from '@nkidp/schema/text'
import { random } from './random.ts'

interface Shape {
  /** The characters of each passage; each has the words of one record. */
  readonly passage: number
  /** How every passage starts. */
  readonly opening?: string
}

/** A made-up copy of a report, and records that cite words in it, each in a passage of its own. */
export function madeUpCopy(count: number, { passage, opening = '' }: Shape) {
  const { between, one } = random(1, 'copy')
  const vocabulary = Array.from({ length: 5000 }, () =>
    Array.from({ length: between(3, 10) }, () => String.fromCharCode(between(97, 122))).join(''),
  ) as [string]
  const passages = Array.from({ length: count }, () => {
    let text = opening
    while (text.length < passage - 1) text += `${one(vocabulary)} `
    return text
  })
  const least = Math.max(opening.length, 20) + 20
  const spans = passages.map((text) => normalize(text.slice(0, between(least, passage - 1))))
  const records = spans.map((words, index) => {
    const start = index * passage
    const digest = hash('sha256', words)
    const evidence = { start, end: start + words.length, digest, selector: selectorOf(words) }
    return { id: `claim-${index}`, type: 'claim', evidence: [evidence] }
  })
  return { copy: passages.join(''), spans, records }
}
