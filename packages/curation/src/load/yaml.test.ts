import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseYaml } from './yaml.ts'

const name = fc.stringMatching(/^[a-zA-Z]\w{0,8}$/)
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('fields'),
  ),
  fields: fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}))

test('reads back what was written', () => {
  fc.assert(
    fc.property(plain.fields, (value) => {
      expect(parseYaml(stringify(value, { aliasDuplicateObjects: false }))).toMatchObject({ value })
    }),
  )
})

test('never throws, and reports positions within the text', () => {
  const yamlish = fc
    .array(
      fc.constantFrom(
        'a',
        ': ',
        '- ',
        '\n',
        '  ',
        '#',
        '&x ',
        '*x',
        '!t ',
        '"',
        "'",
        '{',
        '}',
        '[',
        ']',
        ',',
        '|\n',
        '? ',
        '---\n',
        '...\n',
        '%Y\n',
        '<<',
        '\t',
        '\r\n',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(yamlish, fc.string()), (text) => {
      const result = parseYaml(text)
      const lines = text.split('\n').length
      for (const { line, column } of 'value' in result ? result.comments : result) {
        expect(line).toBeLessThanOrEqual(lines)
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 1000 },
  )
})

test('finds the position of a value, or of its nearest ancestor', () => {
  const text = '# c\na: 1\nb:\n  - x\n  - { d: y, e: }\n'
  const yaml = parseYaml(text)
  if (!('value' in yaml)) throw new Error('not parsed')
  expect(yaml.positionOf(['a'])).toEqual({ line: 2, column: 4 })
  expect(yaml.positionOf(['b', 0])).toEqual({ line: 4, column: 5 })
  expect(yaml.positionOf(['b', 1, 'd'])).toEqual({ line: 5, column: 10 })
  expect(yaml.keyPositionOf(['b', 1, 'd'])).toEqual({ line: 5, column: 7 })
  expect(yaml.positionOf(['b', 1, 'e'])).toEqual({ line: 5, column: 13 })
  expect(yaml.positionOf(['b', 1, 'missing'])).toEqual({ line: 5, column: 5 })
  expect(yaml.positionOf(['missing'])).toEqual({ line: 2, column: 1 })
  expect(yaml.positionOf([])).toEqual({ line: 2, column: 1 })
  expect(yaml.comments).toEqual([{ text: '# c', line: 1, column: 1 }])
})
