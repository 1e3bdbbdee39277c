import { attributions, bases, chronology } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { eventWords, meaningsIn, speakerWords, tellingWords, type Telling } from './tellings.ts'

const date = (edtf: string, basis = 'stated') =>
  ({ verbatim: null, edtf, basis }) as Telling['date']
const told = { voice: 'speaker', attribution: 'contextual', basis: 'inferred' } as Telling

test.each([
  [
    { ...told, date: date('../1970') },
    'own date: by 1970; speaker from context; event identified by the editors',
  ],
  [
    { ...told, date: date('1970', 'inferred') },
    'own date: 1970, dated by the editors; speaker from context; event identified by the editors',
  ],
  [{ ...told, basis: 'stated', date: null }, 'gives no date; speaker from context; event stated'],
  [{ voice: 'drafter', basis: 'contextual', date: null }, 'gives no date; event from context'],
] as const)('a telling in words: %o', (telling, words) => {
  expect(tellingWords(telling as Telling)).toBe(words)
})

test('a date without a place on the axis is given in the words of the report', () => {
  const once = { verbatim: 'once', edtf: null, basis: 'stated' } as Telling['date']
  expect(tellingWords({ ...told, date: once })).toMatch(/^own date: “once”; /)
})

test('every attribution and every basis has words that no other has', () => {
  expect(Object.keys(speakerWords)).toEqual(Object.keys(attributions))
  expect(Object.keys(eventWords)).toEqual(Object.keys(bases))
  const labels = meaningsIn(chronology.flatMap(({ tellers }) => tellers)).map(({ label }) => label)
  expect(labels.length).toBeGreaterThan(2)
  expect(new Set(labels).size).toBe(labels.length)
})
