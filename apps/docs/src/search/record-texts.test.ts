import { documents, get, organizations, people, states } from '@nkidp/sino-dprk-data'
import { expect, test } from 'vitest'
import { fullLabel } from '../data/labels.ts'
import { listOrder, searched } from './record-texts.ts'

test('a hit has its type, date and speakers on one line', () => {
  expect(searched(get('zhou-enlai-in-pyongyang-1970')).meta['line']).toMatch(
    /^Chronology entry · .*1970.* · told by James F. Person$/,
  )
  expect(searched(get('north-korean-refugees')).meta['line']).toBe('Group')
})

test('a record is found by its id and names, but no sentence is a name', () => {
  expect(searched(get('prc')).filters.named).toEqual(
    expect.arrayContaining(['prc', 'peoples republic of china', 'china', 'peking']),
  )
  expect(searched(get('person-zhou-came-to-apologize')).filters.named).toEqual([
    'person zhou came to apologize',
  ])
})

test('no record is without content, and none has the caveat about codes', () => {
  expect(searched(get('usip')).content).not.toBe('')
  expect(searched(get('border-clashes-1969')).content).not.toMatch(/CAMEO|Goldstein/)
})

test('people are listed by family name, documents by date', () => {
  const families = listOrder(people).map((record) => fullLabel(record, 'sorted'))
  expect(families).toEqual(families.toSorted((a, b) => a.localeCompare(b, 'en')))
  expect(families).toEqual(expect.arrayContaining(['Person, James F.', 'Mao Zedong']))
  const days = listOrder(documents).map((record) => get(record.id))
  const dates = days.map((record) => ('date' in record ? record.date?.earliest : undefined) ?? '')
  expect(dates).toEqual(dates.toSorted())
})

test('no two states and no two organizations have the same label', () => {
  for (const records of [states, organizations]) {
    const labels = records.map((record) => fullLabel(record))
    expect(new Set(labels).size).toBe(labels.length)
  }
  expect(fullLabel(get('china-premodern'))).toBe('China (before 1945)')
})
