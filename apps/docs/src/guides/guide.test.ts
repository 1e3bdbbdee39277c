import { expect, test } from 'vitest'
import { asExpected, readGuide } from './guide.ts'

const fence = (head: string, ...body: readonly string[]) =>
  ['```' + head, ...body, '```', ''].join('\n')

test('a block with a title is written, one in sh is run, and one in text is what it prints', () => {
  const guide = [
    fence('js title="a.mjs"', 'console.log(1)'),
    fence('sh', 'node a.mjs'),
    fence('text', '1'),
  ].join('\nProse.\n\n')
  expect(readGuide(guide).steps).toEqual([
    { kind: 'write', file: 'a.mjs', content: 'console.log(1)\n' },
    { kind: 'run', script: 'node a.mjs\n', printed: '1\n' },
  ])
})

test('text behind a page is what it shows in a browser', () => {
  expect(readGuide(fence('html title="a.html"', '<p>1') + fence('text', '1')).steps.at(-1)).toEqual(
    { kind: 'open', file: 'a.html', printed: '1\n' },
  )
})

test('a block that nobody runs must say so', () => {
  expect(readGuide(fence('python title="a.py" not-run', 'x')).notRun).toEqual(['a.py'])
  expect(() => readGuide(fence('js', 'x'))).toThrow('neither a file')
})

test.each([
  ['the same', 'a\nb', 'a\nb', true],
  ['lines left out', 'a\nb\nc\nd', 'a\n…\nd', true],
  ['no lines left out', 'a\nd', 'a\n…\nd', true],
  ['another version', 'now 1.3.0', 'now 1.2.0', true],
  ['words left out', '34 of 41 rules hold', '… of … rules hold', true],
  ['words left out, and others there', '34 of 41 rules fail', '… of … rules hold', false],
  ['another line', 'a\nx', 'a\nb', false],
  ['a line too many', 'a\nb\nc', 'a\nb', false],
  ['a line too few', 'a', 'a\nb', false],
])('%s', (_, printed, expected, same) => {
  expect(asExpected(printed, expected)).toBe(same ? expected : printed)
})
