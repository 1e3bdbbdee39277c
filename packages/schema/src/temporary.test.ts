import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { removeLeftovers, takeTurn, temporaryPath } from './temporary.ts'
import { emptyFolder, onceWrong } from './testing/index.ts'

const killed = 4_194_304 // No process has this number.

test('what killed processes left is removed; what is in use, and what has another name, is kept', () => {
  onceWrong('Interrupted writing', 'temporary files of a killed process', 'removed')
  const folder = emptyFolder()
  const kept = [`a-${process.ppid}-0`, 'a-1-0', 'a-', `a-${killed}`, `b-${killed}-0`, 'a-x-0']
  for (const name of [...kept, `a-${killed}-0`]) writeFileSync(join(folder, name), '')
  mkdirSync(join(folder, `a-${killed}-1/deep`), { recursive: true })
  // Of a killed process whose number this one has, as in a container that starts again.
  writeFileSync(temporaryPath(folder, 'a-'), '')
  removeLeftovers(folder, 'a-')
  expect(readdirSync(folder).sort()).toEqual(kept.sort())
})

test('one process at a time gets its turn', async () => {
  const folder = emptyFolder()
  const other = spawn('sleep', ['60'])
  onTestFinished(() => void other.kill())
  const theirs = join(folder, `a-${other.pid}-0`)
  mkdirSync(theirs)
  expect(await takeTurn(folder, 'a-')).toEqual({ other: { path: theirs, pid: other.pid } })
  expect(readdirSync(folder)).toEqual([basename(theirs)])

  const ended = new Promise((resolve) => other.once('exit', resolve))
  other.kill()
  await ended
  expect(await takeTurn(folder, 'a-')).toMatchObject({ leftovers: [theirs] })
})
