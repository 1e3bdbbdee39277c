import { expect, test } from 'vitest'
import { edit, findingsOf } from '../testing/index.ts'
import { distancingMarksAreKept } from './distancing-marks-are-kept.ts'

const findingsOfTower = (statement: string, kind = 'distancing') =>
  findingsOf(distancingMarksAreKept, (drafts) => {
    edit('claims', 'drafter-on-the-tower', { statement })(drafts)
    edit('quotations', 'quotation-stubborn-stone', { kind })(drafts)
  })

test.each([
  ['without the words', 'The guild built a tower.'],
  ['without marks', 'The guild built a tower of stubborn stone.'],
  ['with straight marks', 'The guild built a tower of "stubborn stone".'],
  ['with single marks', 'The guild built a tower of ‘stubborn stone’.'],
  ['with marks around a part', 'The guild built a tower of “stubborn” stone.'],
  ['with marks around more', 'The guild built a tower “of stubborn stone”.'],
])('rejects a statement %s', (_, statement) => {
  expect(findingsOfTower(statement)).toMatchObject([
    { record: 'drafter-on-the-tower', field: 'statement' },
  ])
})

test.each([
  ['the words in curly marks', 'The guild built a tower of “stubborn stone” in 1901.'],
  ['a comma within the marks', 'With “stubborn stone,” the guild built a tower.'],
  ['a full stop within the marks', 'The guild built a tower of “stubborn stone.”'],
])('accepts %s', (_, statement) => {
  expect(findingsOfTower(statement)).toEqual([])
})

test.each(['attributed-words', 'term', 'gloss'])('asks for no marks of a quotation: %s', (kind) => {
  expect(findingsOfTower('The guild built a tower.', kind)).toEqual([])
})
