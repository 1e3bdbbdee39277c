import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf, longestLine } from './lines.ts'
import type { Line } from './lines.ts'

// eslint-disable-next-line @typescript-eslint/require-await
async function* stream(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

async function linesIn(...chunks: (string | Buffer)[]): Promise<Line[]> {
  const lines = []
  for await (const line of linesOf(stream(chunks.map((chunk) => Buffer.from(chunk)))))
    lines.push(line)
  return lines
}

test('the lines of a text are those between its line feeds, however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', 'é', '金', '😀', '\n', '\r') }),
      fc.integer({ min: 1, max: 5 }),
      async (text, size) => {
        const bytes = Buffer.from(text)
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        )
        const expected = text
          .replace(/\n$/, '')
          .split('\n')
          .map((line, index) => ({ number: index + 1, text: line }))
        expect(await linesIn(...chunks)).toEqual(text === '' ? [] : expected)
      },
    ),
  )
})

test('bytes that are not UTF-8, and a NUL, are told at their line; the lines around them are read', async () => {
  expect(
    await linesIn('one\n', Buffer.from([0x74, 0xc3, 0x28, 0x0a]), 'th\0ree\n', 'four'),
  ).toEqual([
    { number: 1, text: 'one' },
    { number: 2, found: 'bytes that are not UTF-8', expected: 'text in UTF-8' },
    { number: 3, found: 'a NUL byte', expected: 'text' },
    { number: 4, text: 'four' },
  ])
})

test('a line that is too long is told once, and the next is read', async () => {
  const half = Buffer.alloc(longestLine / 2, 'x')
  const lines = await linesIn(half, half, '\n', half, half, 'x', half, '\nlast')
  expect(lines).toEqual([
    { number: 1, text: 'x'.repeat(longestLine) },
    { number: 2, found: 'a line of more than 1 MiB', expected: 'one record a line' },
    { number: 3, text: 'last' },
  ])
})
