import { expect, test } from 'vitest'
import { webAddress } from './links.ts'

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'data:text/html,a',
  'file:///etc/passwd',
  '/r/a/',
  'example.org',
  '',
  undefined,
])('%j is no address to link to', (address) => {
  expect(webAddress(address)).toBeUndefined()
})

test.each(['https://example.org/a?b#c', 'http://example.org/'])(
  '%j is an address to link to',
  (address) => {
    expect(webAddress(address)?.href).toBe(address)
  },
)
