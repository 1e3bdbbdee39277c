import { expect, test } from 'vitest'
import { unitsOf } from './sentences.ts'
import { sourceText, wordsAt } from './source-text.ts'

function unitsIn(page: string, body = page) {
  const text = sourceText(page)
  const start = [...page.slice(0, page.indexOf(body))].length
  return unitsOf(text, { start, end: start + [...body].length }).map((unit) => [
    unit.kind,
    wordsAt(text, unit),
  ])
}

test('the body goes by sentences, what stands around it by lines', () => {
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
])('%s is one sentence', (sentence) => {
  expect(unitsIn(`${sentence} It left.`)).toEqual([
    ['sentence', sentence],
    ['sentence', 'It left.'],
  ])
})

test('a closing quotation mark belongs to the sentence before it', () => {
  expect(unitsIn('He said “come.” She came.')).toEqual([
    ['sentence', 'He said “come.”'],
    ['sentence', 'She came.'],
  ])
})

test('a paragraph ends a sentence that has no full stop', () => {
  expect(unitsIn('It is at\n\nThe end.')).toEqual([
    ['sentence', 'It is at'],
    ['sentence', 'The end.'],
  ])
})
