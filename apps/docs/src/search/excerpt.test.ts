import { expect, test } from 'vitest'
import { pieces } from './search.ts'

test('found words are marked', () => {
  expect(pieces('the <mark>Yalu</mark> and')).toEqual([
    { text: 'the ', found: false },
    { text: 'Yalu', found: true },
    { text: ' and', found: false },
  ])
})

test('escaped HTML is text', () => {
  expect(pieces('&lt;img onerror=x&gt; &amp;lt;')).toEqual([
    { text: '<img onerror=x> &lt;', found: false },
  ])
})
