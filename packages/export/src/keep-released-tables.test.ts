import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, onceWrong } from '@nkidp/schema/testing'
import { afterEach, expect, test } from 'vitest'
import { keepReleasedTables } from './keep-released-tables.ts'
import { madeUp } from './testing/made-up.ts'
import { revive, stopAfter } from './testing/stop-after.ts'

afterEach(revive)

function released(): string {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'exports'))
  writeFileSync(
    join(folder, 'index.json'),
    JSON.stringify([{ version: '0.9.0' }, { version: '1.0.0' }]),
  )
  writeFileSync(join(folder, '1.0.0.json'), JSON.stringify(madeUp))
  return folder
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')])

test('killed at any step, and run again, it keeps the tables of the same release', async () => {
  onceWrong(
    'Interrupted releases',
    'SIGKILL while it keeps its tables',
    'the same after the next run',
  )
  const whole = released()
  expect(await keepReleasedTables(whole)).toBe('Kept the tables of 1.0.0.')
  const expected = filesIn(whole)
  expect(expected.map(([path]) => path)).toContain('/exports/1.0.0/events/events.csv')

  let step = 0
  for (let killed = true; killed; step += 1) {
    const folder = released()
    stopAfter(step, 'killed')
    killed = await keepReleasedTables(folder).then(
      () => false,
      () => true,
    )
    revive()
    expect(readdirSync(join(folder, 'exports')).filter((name) => !name.startsWith('.'))).toEqual(
      killed ? [] : ['1.0.0'],
    )
    await keepReleasedTables(folder)
    expect(filesIn(folder)).toEqual(expected)
  }
  expect(step).toBeGreaterThan(5)
  expect(await keepReleasedTables(whole)).toBe('The tables of the release are kept.')
  expect(filesIn(whole)).toEqual(expected)
})
