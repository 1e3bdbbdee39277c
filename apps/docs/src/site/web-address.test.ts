import { expect, test } from 'vitest'
import { webAddress } from './web-address.ts'

test.each(['https://example.org/a?b=c', 'http://example.org/'])('%s is an address to link to', (address) => {
  expect(webAddress(address)).toBe(address)
})

test.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<script>', '//example.org', 'example.org', ''])('%j is none', (text) => {
  expect(webAddress(text)).toBeUndefined()
})
