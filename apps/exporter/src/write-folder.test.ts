import { createHash } from 'node:crypto'
import fs, { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import { exportFiles, formats, installedDataset, type Manifest } from '@nkidp/export'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { emptyFolder, filesIn, pathsIn, shell } from '../test/command.ts'
import { fileOf, unchecked } from '../test/made-up-files.ts'
import { writeFolder } from './write-folder.ts'

const write = (out: string, content: string, ...paths: string[]) =>
  writeFolder(
    out,
    paths.map((path) => fileOf(path, content)),
    unchecked,
  )
const manifestIn = (out: string) =>
  JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest

test('the files and the manifest are written, with size and SHA-256', async () => {
  const out = join(emptyFolder(), 'deep/down')
  const { removed, kept, ...manifest } = await write(out, 'é', 'a/x', 'b/y/z')
  expect([...filesIn(out).keys()]).toEqual(['a/x', 'b/y/z', 'manifest.json'])
  expect(manifestIn(out)).toEqual(manifest)
  expect({ removed, kept }).toEqual({ removed: [], kept: [] })
  const sha256 = createHash('sha256').update('é').digest('hex')
  expect(manifest.files).toMatchObject([
    { path: 'a/x', format: 'a', bytes: 2, sha256 },
    { path: 'b/y/z', bytes: 2, sha256 },
  ])
})

describe('files of an earlier run', () => {
  test('are removed if this run does not write them, with their empty folders', async () => {
    const out = emptyFolder()
    await write(out, 'old', 'a/x', 'b/y', 'c/d/z')
    writeFileSync(join(out, 'b/mine'), 'mine')
    expect(await write(out, 'new', 'a/x')).toMatchObject({ removed: ['b/y', 'c/d/z'], kept: [] })
    expect(pathsIn(out)).toEqual(['a/x', 'b/mine', 'manifest.json'])
    expect(existsSync(join(out, 'c'))).toBe(false)
  })

  test('are kept if they were changed since', async () => {
    const out = emptyFolder()
    await write(out, 'old', 'a/x', 'b/y')
    writeFileSync(join(out, 'b/y'), 'mine')
    expect(await write(out, 'new', 'a/x')).toMatchObject({ removed: [], kept: ['b/y'] })
    expect(filesIn(out).get('b/y')).toBe('mine')
  })

  test.each(['../mine', 'a/../../mine', '..\\mine'])(
    'are not removed outside the folder, as %s',
    async (path) => {
      const folder = emptyFolder()
      const sha256 = createHash('sha256').update('mine').digest('hex')
      mkdirSync(join(folder, 'out'))
      writeFileSync(join(folder, 'mine'), 'mine')
      writeFileSync(
        join(folder, 'out/manifest.json'),
        JSON.stringify({ files: [{ path, bytes: 4, sha256 }] }),
      )
      await write(join(folder, 'out'), 'new', 'a/x')
      expect(pathsIn(folder)).toEqual(['mine', 'out/a/x', 'out/manifest.json'])
    },
  )

  test.each(['', 'null', '{"name": "A web app"}', '{"files": "all"}'])(
    'are none if the manifest is not ours: %j',
    async (text) => {
      const out = emptyFolder()
      writeFileSync(join(out, 'manifest.json'), text)
      expect(await write(out, 'new', 'a/x')).toMatchObject({ removed: [], kept: [] })
    },
  )
})

/** Lets only so many changes to the file system happen, as if the process were killed then. */
function killAfter(changes: number): void {
  let left = changes
  for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'rmdirSync', 'writeFileSync'] as const) {
    const change = fs[name] as (...args: unknown[]) => unknown
    const counted = (...args: unknown[]): unknown => {
      if (left === 0) throw new Error('killed')
      left -= 1
      return change(...args)
    }
    Object.assign(fs, { [name]: counted })
    restore.push(() => Object.assign(fs, { [name]: change }))
  }
  syncBuiltinESMExports()
}
const restore: (() => void)[] = []
function revive(): void {
  for (const each of restore.splice(0)) each()
  syncBuiltinESMExports()
}
afterEach(revive)

test('killed at any step, files are old or new, none in the manifest is missing, and the next run cleans up', async () => {
  let changes = 0
  for (let killed = true; killed; changes += 1) {
    const out = join(emptyFolder(), 'out')
    await write(out, 'old', 'a/x', 'b/y')
    killAfter(changes)
    killed = await write(out, 'new', 'a/x', 'c/z').then(
      () => false,
      () => true,
    )
    revive()

    const files = filesIn(out)
    for (const [path, content] of files)
      if (/^[abc]/.test(path)) expect(content).toMatch(/^(old|new)$/)
    for (const { path } of manifestIn(out).files) expect([...files.keys()]).toContain(path)

    await write(out, 'newer', 'a/x')
    expect(pathsIn(out)).toEqual(['a/x', 'manifest.json'])
  }
  expect(changes).toBeGreaterThan(15)
})

describe('if nothing can be written, everything is as before', () => {
  const refused = async (out: string, message: string) => {
    const before = filesIn(dirname(out))
    await expect(write(out, 'new', 'a/x', 'b/y')).rejects.toMatchObject({
      exitCode: 3,
      message: `${out}/${message}`,
    })
    expect(filesIn(dirname(out))).toEqual(before)
  }

  test('the folder is a file', async () => {
    const out = join(emptyFolder(), 'out')
    writeFileSync(out, 'mine')
    await refused(out, 'a/x could not be written: ENOTDIR: not a directory')
  })

  test('a subfolder is a file', async () => {
    const out = join(emptyFolder(), 'out')
    mkdirSync(out)
    writeFileSync(join(out, 'b'), 'mine')
    await refused(out, 'b/y could not be written: EEXIST: file already exists')
    expect(existsSync(join(out, 'a'))).toBe(false)
  })

  test('a folder has the name of a file', async () => {
    const out = join(emptyFolder(), 'out')
    mkdirSync(join(out, 'b/y'), { recursive: true })
    await refused(out, 'b/y could not be written: a folder has this name')
  })

  test('the run is stopped', async () => {
    const out = join(emptyFolder(), 'deep/out')
    const stop = new AbortController()
    const last = { ...fileOf('b/y', 'new'), content: () => (stop.abort(), 'new') }
    const files = [fileOf('a/x', 'new'), last, fileOf('c/z', 'new')]
    await expect(writeFolder(out, files, { ...unchecked, signal: stop.signal })).rejects.toThrow(
      'aborted',
    )
    expect(existsSync(dirname(out))).toBe(false)
  })

  test('the disk is full, in each format', async (context) => {
    const folder = emptyFolder()
    const disk = join(folder, 'disk')
    const mounted = await shell(folder, 'mkdir disk && mount -t tmpfs -o size=16k tmpfs disk')
    context.skip(mounted.code !== 0, 'a small disk cannot be mounted here')
    onTestFinished(async () => void (await shell(folder, 'umount disk')))
    const out = join(disk, 'out')
    await write(out, 'old', 'a/x', 'json/dataset.json')
    const before = filesIn(disk)
    for (const format of formats) {
      const files = exportFiles(installedDataset(), [format])
      await expect(writeFolder(out, files, unchecked), format.name).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringMatching(
          /^\S+ could not be written: ENOSPC: no space left on device$/,
        ) as string,
      })
      expect(filesIn(disk)).toEqual(before)
    }
  })
})
