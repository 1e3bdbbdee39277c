import { expect, test } from 'vitest'
import { unitsOf } from './units.ts'
import { sourceText, wordsAt } from './source-text.ts'

function unitsIn(whole: string, body = whole) {
  const text = sourceText(whole)
  const start = [...whole.slice(0, whole.indexOf(body))].length
  return unitsOf(text, { start, end: start + [...body].length }).map((unit) => [
    unit.kind,
    wordsAt(text, unit),
  ])
}

test('splits the body into sentences, the rest into lines', () => {
  expect(
    unitsIn('🏮 Head. One line.\n\nIt rains. It pours.\n\nFoot\nand more\n', 'It rains. It pours.'),
  ).toEqual([
    ['line', '🏮 Head. One line.'],
    ['sentence', 'It rains.'],
    ['sentence', 'It pours.'],
    ['line', 'Foot'],
    ['line', 'and more'],
  ])
})

test.each([
  'Then J. Moe came.',
  'The U.S. Coast Guard came.',
  'It is No. 2 of them.',
  'Amb. Moe and Dr. Poe came.',
  'It cost 1.5 crowns.',
])('takes %s as one sentence', (sentence) => {
  expect(unitsIn(`${sentence} It left.`)).toEqual([
    ['sentence', sentence],
    ['sentence', 'It left.'],
  ])
})

test('ends a sentence after its closing quotation mark', () => {
  expect(unitsIn('He said “come.” She came.')).toEqual([
    ['sentence', 'He said “come.”'],
    ['sentence', 'She came.'],
  ])
})

test('ends a sentence at the end of its paragraph', () => {
  expect(unitsIn('It is at\n\nThe end.')).toEqual([
    ['sentence', 'It is at'],
    ['sentence', 'The end.'],
  ])
})
