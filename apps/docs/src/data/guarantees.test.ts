import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { packageGuarantees, rules } from '@nkidp/curation'
import { expect, test } from 'vitest'
import { ofRule, ofTheSite } from './guarantees.ts'

const all = [...rules.map(ofRule), ...packageGuarantees, ...ofTheSite]

test.each(all)('the test of $id exists', ({ test: path }) => {
  expect(existsSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)))).toBe(true)
})

test('no two guarantees share an anchor', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
})
