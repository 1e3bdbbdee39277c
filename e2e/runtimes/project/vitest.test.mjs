import { expect, test } from 'vitest'
import { line } from './line.mjs'

test('prints the line', async () => {
  expect(await line()).toBe(process.env.LINE)
})
