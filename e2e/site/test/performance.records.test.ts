import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aimText, benchNames, cellText, results } from '@nkidp/bench-results'
import { DomUtils, parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { built } from './site.ts'

const { findAll, textContent } = DomUtils

test('the page on performance shows what the benchmarks wrote', () => {
  const html = readFileSync(join(built, 'data/performance/index.html'), 'utf8')
  const content = findAll(
    ({ attribs }) => attribs['class']?.includes('sl-markdown-content') ?? false,
    parseDocument(html).children,
  )
  const texts = (isShown: Parameters<typeof findAll>[0]) =>
    findAll(isShown, content).map((element) => textContent(element).trim())
  const of = benchNames.map((name) => results[name])
  expect(texts(({ name, attribs }) => name === 'td' || attribs['scope'] === 'row')).toEqual(
    of.flatMap(({ columns, rows }) =>
      rows.flatMap((row) => columns.map((column, index) => cellText(row[index], column))),
    ),
  )
  expect(texts(({ name }) => name === 'li')).toEqual(of.flatMap(({ aims }) => aims.map(aimText)))
})
