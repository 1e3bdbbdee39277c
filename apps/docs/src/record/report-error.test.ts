import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reportErrorAddress } from './report-error.ts'

test('the link to report an error opens the form, with its fields for id and version filled in', () => {
  const address = new URL(reportErrorAddress('korean-war', '2.0.0'))
  const { template, title, ...fields } = Object.fromEntries(address.searchParams)
  expect(address.pathname).toMatch(/\/issues\/new$/)
  expect(title).toContain('korean-war')
  expect(fields).toEqual({ record: 'korean-war', version: '2.0.0' })
  const form = readFileSync(
    new URL(`../../../../.github/ISSUE_TEMPLATE/${template}`, import.meta.url),
    'utf8',
  )
  const ids = [...form.matchAll(/^ {4}id: (\S+)$/gm)].map(([, id]) => id)
  expect(ids).toEqual(expect.arrayContaining(Object.keys(fields)))
})
