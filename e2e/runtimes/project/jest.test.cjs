const { line } = require('./line.cjs')

/* global expect, test */
test('prints the line', async () => {
  // Jest with jsdom has no Web Crypto; this is how a project provides it.
  if (globalThis.crypto?.subtle === undefined) {
    const { TextEncoder } = require('node:util')
    Object.assign(globalThis, { TextEncoder })
    Object.defineProperty(globalThis, 'crypto', { value: require('node:crypto').webcrypto })
  }
  expect(await line()).toBe(process.env.LINE)
})
