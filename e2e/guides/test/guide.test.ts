import { expect, test } from 'vitest'
import { isExpected, readGuide } from './guide.ts'

const block = (head: string, code: string) => `\`\`\`${head}\n${code}\n\`\`\`\n`

test('blocks are files, commands with their output, and pages with what they show', () => {
  const { steps, notRun } = readGuide(
    'a',
    [
      block('js title="a.mjs"', '1'),
      block('sh', 'node a.mjs'),
      block('text', 'one'),
      block('html title="a.html"', '<p>two'),
      block('text', 'two'),
      block('html title="b.html"', '<svg>'),
      '![A bar.](./b.svg)\n',
      block('python title="a.py" not-run', 'x'),
    ].join('\nProse.\n\n'),
  )
  expect(steps).toEqual([
    { kind: 'write', file: 'a.mjs', content: '1\n' },
    { kind: 'run', script: 'node a.mjs\n', printed: 'one\n' },
    { kind: 'write', file: 'a.html', content: '<p>two\n' },
    { kind: 'open', file: 'a.html', printed: 'two\n' },
    { kind: 'write', file: 'b.html', content: '<svg>\n' },
    { kind: 'draw', file: 'b.html', picture: 'b.svg' },
  ])
  expect(notRun).toEqual(['a.py'])
  expect(() => readGuide('a', block('js', 'x'))).toThrow('not a file')
  expect(() => readGuide('a', '![A bar.](./b.svg)')).toThrow('no page draws b.svg')
})

test.each([
  ['a\nb', 'a\nb', true],
  ['a\nb\nc\nd', 'a\n…\nd', true],
  ['a\nd', 'a\n…\nd', true],
  ['now 1.3.0', 'now 1.2.0', true],
  ['34 of 41 rules passed', '… of … rules passed', true],
  ['34 of 41 rules failed', '… of … rules passed', false],
  ['a\nx', 'a\nb', false],
  ['a\nb\nc', 'a\nb', false],
  ['a', 'a\nb', false],
])('the output %j where %j is expected: %s', (printed, expected, same) => {
  expect(isExpected(printed, expected)).toBe(same)
})
