import { execFileSync, spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { exportFiles, installedDataset, type Manifest } from '@nkidp/export'
import { formats } from '@nkidp/export/formats/all'
import { revive, stopAfter } from '@nkidp/export/testing'
import { emptyFolder, onceWrong } from '@nkidp/schema/testing'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { filesIn, pathsIn, shell } from '../test/command.ts'
import { fileOf, unchecked } from '../test/made-up-files.ts'
import { Failure } from './failure.ts'
import { writeFolder } from './write-folder.ts'

const write = (out: string, content: string, ...paths: string[]) =>
  writeFolder(
    out,
    paths.map((path) => fileOf(path, content)),
    unchecked,
  )
const manifestIn = (out: string) =>
  JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest

describe('files of an earlier run', () => {
  test('are removed if this run does not write them, with their empty folders', async () => {
    const out = emptyFolder()
    await write(out, 'old', 'a/x', 'b/y', 'c/d/z')
    writeFileSync(join(out, 'b/mine'), 'mine')
    expect(await write(out, 'new', 'a/x')).toMatchObject({ removed: ['b/y', 'c/d/z'], kept: [] })
    expect(pathsIn(out)).toEqual(['a/x', 'b/mine', 'manifest.json'])
    expect(existsSync(join(out, 'c'))).toBe(false)
  })

  test.each(['../mine', 'a/../../mine', '..\\mine'])(
    'are not removed outside the folder, as %s',
    async (path) => {
      const folder = emptyFolder()
      const sha256 = hash('sha256', 'mine')
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

afterEach(revive)

test('killed at any step, and the next run too, files are old or new, none in the manifest is missing, and one more run cleans up', async () => {
  onceWrong(
    'Interrupted writing',
    'SIGKILL at any step',
    'old or new files; the next run cleans up',
  )
  const isKilled = async (step: number, out: string, ...asked: [string, ...string[]]) => {
    stopAfter(step, 'killed')
    const killed = await write(out, ...asked).then(
      () => false,
      () => true,
    )
    revive()
    const files = filesIn(out)
    for (const [path, content] of files)
      if (/^[a-d]/.test(path)) expect(content).toMatch(/^(old|new|newer)$/)
    for (const { path } of manifestIn(out).files) expect([...files.keys()]).toContain(path)
    return killed
  }
  let runs = 0
  for (let first = 0, killed = true; killed; first += 1)
    for (let second = 0, again = true; again; second += 4) {
      const out = join(emptyFolder(), 'out')
      await write(out, 'old', 'a/x', 'b/y')
      killed = await isKilled(first, out, 'new', 'a/x', 'c/z')
      again = await isKilled(second, out, 'newer', 'd/x')
      await write(out, 'newest', 'a/x')
      expect(pathsIn(out)).toEqual(['a/x', 'manifest.json'])
      runs += 1
    }
  expect(runs).toBeGreaterThan(40)
})

test('if any step fails, everything is as before; if one fails in the cleaning up, all files are new', async () => {
  onceWrong(
    'Interrupted writing',
    'a rename that fails within the last step',
    'everything as before',
  )
  let failures = 0
  for (let changes = 0, fails = true; fails; changes += 1) {
    const out = join(emptyFolder(), 'out')
    await write(out, 'old', 'a/x', 'b/y')
    const before = filesIn(out)
    stopAfter(changes, 'fails')
    const outcome = await write(out, 'new', 'a/x', 'c/z').catch((error: unknown) => error)
    revive()
    fails = outcome instanceof Failure
    if (fails) {
      expect(outcome).toMatchObject({
        exitCode: 3,
        message: expect.stringContaining('EIO') as string,
      })
      expect(filesIn(out)).toEqual(before)
      failures += 1
    } else {
      expect(manifestIn(out).files.map(({ path }) => path)).toEqual(['a/x', 'c/z'])
      for (const path of ['a/x', 'c/z']) expect(filesIn(out).get(path)).toBe('new')
      fails = changes < failures + 10 // The steps of the cleaning up.
    }
  }
  expect(failures).toBeGreaterThan(7)
})

const listing = (path: string, content: string) =>
  JSON.stringify({ files: [{ path, sha256: hash('sha256', content) }] })

describe('in a folder that somebody prepared, nothing outside it is touched', () => {
  /** A folder beside `victim` and `victims/secret`, written into after it was prepared. */
  async function prepared(prepare: (out: string) => void) {
    const folder = emptyFolder()
    const out = join(folder, 'out')
    mkdirSync(out)
    mkdirSync(join(folder, 'victims'))
    for (const path of ['victim', 'victims/secret']) writeFileSync(join(folder, path), 'secret')
    await write(out, 'old', 'a/x')
    prepare(out)
    const written = await write(out, 'new', 'a/x', 'b/y').catch((error: unknown) => error)
    for (const path of ['victim', 'victims/secret'])
      expect(readFileSync(join(folder, path), 'utf8')).toBe('secret')
    expect(readdirSync(join(folder, 'victims'))).toEqual(['secret'])
    return { out, written }
  }
  const remake = (path: string, make: (path: string) => void) => (out: string) => {
    rmSync(join(out, path), { recursive: true, force: true })
    make(join(out, path))
  }
  const link = (path: string, target: string) => remake(path, (made) => symlinkSync(target, made))
  const pipe = (path: string) => remake(path, (made) => void execFileSync('mkfifo', [made]))

  test.each<[string, (out: string) => void, RegExp]>([
    [
      'a pipe as manifest',
      pipe('manifest.json'),
      /manifest\.json .*: something else has this name/,
    ],
    ['a link as manifest', link('manifest.json', '../victim'), /manifest\.json .*: something else/],
    ['a link to a device', link('manifest.json', '/dev/zero'), /manifest\.json .*: something else/],
    ['a pipe as file', pipe('a/x'), /a\/x .*: something else has this name/],
    ['a link as file', link('a/x', '../../victim'), /a\/x .*: something else has this name/],
    ['a broken link as file', link('b', '../missing'), /b\/y .*: .*\/b is not a folder/],
    ['a link as folder', link('b', '../victims'), /b\/y .*: .*\/b is not a folder/],
  ])('refuses %s', async (name, prepare, message) => {
    onceWrong('Prepared folders', name, 'refused')
    const { out, written } = await prepared(prepare)
    expect(written).toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(message) as string,
    })
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([])
  })

  const manifest = (text: string) => remake('manifest.json', (path) => writeFileSync(path, text))
  const leftover = '.sino-dprk-export-4194304-0' // No process has this number.
  test.each<[string, (out: string) => void, object?]>([
    [
      'a manifest with a path through a link',
      (out) => {
        link('to', '../victims')(out)
        manifest(listing('to/secret', 'secret'))(out)
      },
    ],
    ...[
      '../victim',
      './../victim',
      '/etc/hostname',
      'a/../../victim',
      '',
      '.',
      'a\0b',
      '\ud800',
    ].map((path): [string, (out: string) => void] => [
      `a manifest with the path ${JSON.stringify(path)}`,
      manifest(listing(path, 'secret')),
    ]),
    ...['./a/x', 'a//x', 'a/./x', 'b/../a/x', 'manifest.json'].map(
      (path): [string, (out: string) => void] => [
        `a manifest with a new file as ${path}`,
        manifest(listing(path, 'new')),
      ],
    ),
    ['a manifest with a name that is too long', manifest(listing('x'.repeat(300), 'secret'))],
    [
      'a manifest with another name of a new file',
      (out) => {
        rmSync(join(out, 'a/x'))
        symlinkSync('x', join(out, 'a/alias'))
        manifest(listing('a/alias', 'new'))(out)
      },
      { kept: ['a/alias'] },
    ],
    [
      'a manifest with a pipe',
      (out) => {
        pipe('c')(out)
        manifest(listing('c', ''))(out)
      },
      { kept: ['c'] },
    ],
    ['a manifest of 600 MB', (out) => truncateSync(join(out, 'manifest.json'), 600_000_000)],
    ['a link with the name of a hidden folder', link(leftover, '../victims')],
    [
      'links in a hidden folder',
      (out) => {
        mkdirSync(join(out, leftover))
        for (const name of ['0', '0.old']) link(`${leftover}/${name}`, '../../victims')(out)
        for (const name of ['manifest.json', 'manifest.json.old'])
          link(`${leftover}/${name}`, '../../victim')(out)
      },
    ],
  ])('ignores %s', async (name, prepare, expected = { kept: [] }) => {
    onceWrong('Prepared folders', name, 'ignored; nothing outside the folder is touched')
    const { out, written } = await prepared(prepare)
    expect(written).toMatchObject({ removed: [], ...expected })
    for (const { path, sha256 } of manifestIn(out).files)
      expect(hash('sha256', readFileSync(join(out, path), 'utf8'))).toBe(sha256)
  })
})

describe('if nothing can be written, everything is as before', () => {
  const refused = async (out: string, message: string) => {
    const before = filesIn(dirname(out))
    await expect(write(out, 'new', 'a/x', 'b/y')).rejects.toMatchObject({
      exitCode: 3,
      message: `${out}${message}`,
    })
    expect(filesIn(dirname(out))).toEqual(before)
  }

  test('the folder is a file', async () => {
    const out = join(emptyFolder(), 'out')
    writeFileSync(out, 'mine')
    await refused(out, ' could not be written: ENOTDIR: not a directory')
  })

  test('a subfolder is a file', async () => {
    const out = join(emptyFolder(), 'out')
    mkdirSync(out)
    writeFileSync(join(out, 'b'), 'mine')
    await refused(out, `/b/y could not be written: ${out}/b is not a folder`)
    expect(existsSync(join(out, 'a'))).toBe(false)
  })

  test('another run is writing', async () => {
    onceWrong('Two exports into one folder', 'an export while another one is writing', 'refused')
    const out = join(emptyFolder(), 'out')
    const other = spawn('sleep', ['60'])
    onTestFinished(() => void other.kill())
    const hidden = join(out, `.sino-dprk-export-${other.pid}-0`)
    mkdirSync(hidden, { recursive: true })
    await refused(
      out,
      ` could not be written: process ${other.pid} is writing it. Wait for its end; if that is another process, remove ${hidden}`,
    )
    const ended = once(other, 'exit')
    other.kill()
    await ended
    await write(out, 'new', 'a/x')
    expect(pathsIn(out)).toEqual(['a/x', 'manifest.json'])
    expect(existsSync(hidden)).toBe(false)
  })

  test('a folder has the name of a file', async () => {
    const out = join(emptyFolder(), 'out')
    mkdirSync(join(out, 'b/y'), { recursive: true })
    await refused(out, '/b/y could not be written: something else has this name')
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
