import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readmeText } from '@nkidp/curation'
import { dataset as shape } from '@nkidp/schema'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
const readme = read('README.md')
const dataset = shape.parse(JSON.parse(read('json/dataset.json')))

test('the README is up to date (else run `pnpm data readme`)', () => {
  expect(readme).toBe(readmeText(readme, dataset))
})

test('the code in the README runs and prints what it says', () => {
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
  expect(printed.split('\n').length).toBeGreaterThan(dataset.chronology.length)
  expect(printed).toContain('\npremier\n')
  expect(printed).toContain(`\n{ mode: 'perceived', holder: 'dprk' }\n`)
})
