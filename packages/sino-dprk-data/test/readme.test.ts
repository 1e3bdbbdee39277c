import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { guaranteesMarkdown } from '@nkidp/curation'
import { expect, test } from 'vitest'
import { collectionNames, meta } from '../src/index.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(`${folder}/../../README.md`, 'utf8')

test('the README counts the records as they are', () => {
  const counted = [...readme.matchAll(/^\| `(\w+)` +\| +(\d+) \|/gm)].map(([, name, count]) => [
    name,
    Number(count),
  ])
  expect(Object.fromEntries(counted)).toEqual(meta.counts)
  expect(counted.map(([name]) => name)).toEqual(collectionNames)
})

test('the README lists the guarantees of the rules', () => {
  const listed = /<!-- guarantees -->\n([^]*?)<!-- \/guarantees -->/.exec(readme)?.[1]?.trim()
  expect(listed).toBe(guaranteesMarkdown())
})

test('the code in the README runs, and prints what it says', () => {
  const [, code = ''] = /```js\n([^]*?)```/.exec(readme) ?? []
  const printed = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      code.replace(/^(get\(.*?\)\S*)\s+\/\/.*$/gm, 'console.log($1)'),
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  expect(printed.split('\n').length).toBeGreaterThan(meta.counts.chronology)
  expect(printed).toContain('\npremier\n')
  expect(printed).toContain(`\n{ mode: 'perceived', holder: 'dprk' }\n`)
})
