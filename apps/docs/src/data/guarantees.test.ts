import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules } from '@nkidp/curation'
import { expect, test } from 'vitest'
import { notGuaranteed, ofThePackage, ofTheSite, testOf } from './guarantees.ts'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const readme = readFileSync(join(repository, 'README.md'), 'utf8')

test('the test that is named for a guarantee is there', () => {
  for (const path of [
    ...rules.map(testOf),
    ...[...ofThePackage, ...ofTheSite].map(({ test }) => test),
  ])
    expect(existsSync(join(repository, path)), path).toBe(true)
})

test('no two guarantees share an anchor', () => {
  const ids = [
    ...rules.map(({ name }) => name),
    ...[...ofThePackage, ...ofTheSite].map(({ id }) => id),
  ]
  expect(new Set(ids).size).toBe(ids.length)
})

test('of the package, the README guarantees the same', () => {
  const listed = /And of the package[^\n]*\n\n((?:- .*\n)+)/.exec(readme)?.[1]?.trim().split('\n')
  expect(listed).toEqual(ofThePackage.map(({ guarantee }) => `- ${guarantee}`))
})

test('what is not guaranteed is so in the README', () => {
  expect(/\*\*Not guaranteed\.\*\* (.*)/.exec(readme)?.[1]).toBe(notGuaranteed.join(' '))
})
