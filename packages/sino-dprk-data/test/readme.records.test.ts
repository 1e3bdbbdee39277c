import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readmeText } from '@nkidp/curation'
import { dataset as shape } from '@nkidp/schema'
import { expect, test } from 'vitest'
import dataset from '../json/dataset.json' with { type: 'json' }

const folder = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(`${folder}/README.md`, 'utf8')

test('the README is up to date (else run `pnpm data readme`)', () => {
  expect(readme).toBe(readmeText(readme, shape.parse(dataset)))
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
