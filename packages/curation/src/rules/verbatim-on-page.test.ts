import { expect, test } from 'vitest'
import { findingsOf } from '../testing/coast-folder.ts'
import { draft } from '../testing/coast.ts'
import { verbatimOnPage } from './verbatim-on-page.ts'

test('words for a date that stand elsewhere on the page are a finding', () => {
  const findings = findingsOf(verbatimOnPage, (drafts) => {
    draft(drafts, 'chronology', 'keepers-strike').date.verbatim = 'In 1901'
  })
  expect(findings).toMatchObject([{ record: 'keepers-strike', field: 'date.verbatim' }])
})

test('a quotation that the page does not have is a finding', () => {
  const findings = findingsOf(verbatimOnPage, (drafts) => {
    draft(drafts, 'quotations', 'quotation-stubborn-stone').text = 'stubborn stones'
  })
  expect(findings).toMatchObject([{ field: 'text' }])
})

test('a billing in other words is a finding', () => {
  const findings = findingsOf(verbatimOnPage, (drafts) => {
    const speaker = draft(drafts, 'speakers', 'speaker-ada-berg')
    speaker.name = 'Berg, Ada'
    speaker.billing.verbatim = 'Keepers’ Guild'
  })
  expect(findings.map(({ field }) => field)).toEqual(['name', 'billing.verbatim'])
})

test('quotes and dashes may be typed plainly', () => {
  const findings = findingsOf(verbatimOnPage, (drafts) => {
    draft(drafts, 'quotations', 'quotation-stubborn-stone').text = '"stubborn stone"'
  })
  expect(findings).toEqual([])
})
