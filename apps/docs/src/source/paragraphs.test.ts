import { expect, test } from 'vitest'
import { paragraphOf, paragraphs, source } from './paragraphs.ts'

test('a span is in the paragraph where it starts', () => {
  expect(source.evidence.map((span) => paragraphOf(span).number)).toEqual([2, 18, 18])
})

test('a place between two paragraphs is in neither', () => {
  const [first] = paragraphs
  expect(() => paragraphOf({ start: first?.end ?? 0 })).toThrow('no paragraph')
})
