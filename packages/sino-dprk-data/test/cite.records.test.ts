import { describe, expect, test } from 'vitest'
import { cite } from '../src/cite.ts'
import * as data from '../src/index.ts'
import type { AnyRecord } from '../src/index.ts'
import { labelOf } from '../src/label.ts'
import { records } from '../src/records.ts'

describe('the author', () => {
  const authored = records.filter(({ type }) => type !== 'document' && type !== 'reference')
  const certain = (record: AnyRecord) =>
    record.type === 'quotation' && record.saidBy?.certainty === 'certain'

  test('of a record is the contributors', () => {
    for (const record of authored.filter((record) => !certain(record)))
      expect(cite(record).csl.author, record.id).toEqual([{ literal: data.meta.author }])
  })

  test('of a document is missing: it is cited by its title and holder', () => {
    for (const document of data.documents) {
      const { csl } = cite(document)
      expect(csl).not.toHaveProperty('author')
      expect(csl.title).toBe(document.title)
      expect(csl.publisher).toBe(document.holder && data.get(document.holder).name)
    }
  })
})

describe('a title in the editors’ words', () => {
  const marked = [...data.claims, ...data.chronology]

  test('is marked as theirs', () => {
    for (const record of marked)
      expect(cite(record).csl.title, record.id).toMatch(/ \[editors’ (?:paraphrase|title)\]$/)
  })

  test('is in quotation marks only with the mark behind them', () => {
    for (const record of marked) {
      const { text, full, later } = cite(record)
      for (const line of [text, full])
        expect(line, record.id).toMatch(
          /^The sino-dprk-data contributors, “[^“”]+” \[(?:(?:claim, )?editors’ paraphrase|(?:chronology entry, )?editors’ title)\][,;] /,
        )
      expect(later, record.id).toMatch(/^“[^“”]+” \[editors’ (?:paraphrase|title)\], /)
    }
  })

  test('is not what the report, an archive or a person says: there the title has no mark', () => {
    for (const record of [data.event, ...data.quotations, ...data.documents, ...data.people])
      expect(cite(record).csl.title).toBe(labelOf(record, []))
  })
})

describe('whom the report attributes it to', () => {
  test('is named for a claim, with the attribution', () => {
    for (const claim of data.claims) {
      const words =
        claim.speaker === undefined
          ? 'stated without attribution'
          : `attributed to ${data.get(claim.speaker).name} (${claim.attribution} attribution)`
      const { text, full, csl } = cite(claim)
      for (const form of [full, csl.note])
        expect(form).toContain(`${words} in “${data.sources[0]?.title}`)
      expect(text).toContain(
        `${words} in the report “North Korean Attitudes Toward China” (April 6, 2009), para`,
      )
    }
  })
})

describe('the place in the report', () => {
  test('is cited for every record with evidence', () => {
    for (const record of records) {
      if (!('evidence' in record) || record.evidence === undefined) continue
      const { full, csl } = cite(record)
      for (const { start, end } of record.evidence)
        for (const form of [full, csl.note]) expect(form).toContain(`${start}–${end}`)
    }
  })
})

describe('a footnote', () => {
  const wordsIn = (line: string) => line.split(' ').length

  test('has at most 38 words beside the title of what one speaker tells', () => {
    for (const record of [...data.claims, ...data.chronology]) {
      const { text } = cite(record)
      if ('tellers' in record && record.tellers.length > 1) continue
      expect(wordsIn(text) - wordsIn(labelOf(record, [])), text).toBeLessThanOrEqual(38)
    }
  })
})

test('the short text of every record is shorter than the full one, and begins with the same words', () => {
  for (const record of records) {
    const { text, full } = cite(record)
    expect(text.length).toBeLessThan(full.length)
    expect(full.slice(0, 20)).toBe(text.slice(0, 20))
  }
})

test('every record has a different citation, and so has the dataset', () => {
  const citations = [...records.map((record) => cite(record)), cite(data)]
  for (const form of ['text', 'full', 'later', 'bibtex', 'ris'] as const)
    expect(new Set(citations.map((citation) => citation[form])).size).toBe(records.length + 1)
})
