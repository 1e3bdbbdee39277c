import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { allOrNothing } from './all-or-nothing.ts'

function folder() {
  const path = mkdtempSync(join(tmpdir(), 'all-or-nothing-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  writeFileSync(join(path, 'changed'), 'before')
  writeFileSync(join(path, 'removed'), 'before')
  const files = ['changed', 'removed', 'added'].map((file) => join(path, file))
  const step = () => {
    writeFileSync(join(path, 'changed'), 'after')
    rmSync(join(path, 'removed'))
    writeFileSync(join(path, 'added'), 'after')
  }
  return { path, files, step }
}

test('a step that fails leaves every file as it was, and its error is the one that is told', async () => {
  const { path, files, step } = folder()
  const failing = () =>
    Promise.resolve(step()).then(() => Promise.reject(new Error('the disk is full')))
  await expect(allOrNothing(files, failing)).rejects.toThrow('the disk is full')
  expect(readFileSync(join(path, 'changed'), 'utf8')).toBe('before')
  expect(readFileSync(join(path, 'removed'), 'utf8')).toBe('before')
  expect(existsSync(join(path, 'added'))).toBe(false)
})

test('a step that succeeds is left alone', async () => {
  const { path, files, step } = folder()
  await allOrNothing(files, () => Promise.resolve(step()))
  expect(readFileSync(join(path, 'changed'), 'utf8')).toBe('after')
  expect(existsSync(join(path, 'removed'))).toBe(false)
  expect(existsSync(join(path, 'added'))).toBe(true)
})
