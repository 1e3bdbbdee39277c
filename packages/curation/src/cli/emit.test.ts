import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coastFolder } from '../testing/coast-folder.ts'
import type { CoastFolder } from '../testing/coast-folder.ts'
import { facts } from '../testing/coast.ts'
import type { Surroundings } from './command.ts'
import { emit } from './emit.ts'

async function emitFrom(folder: CoastFolder, manifest: object = facts) {
  const { dataFolder, sourcesFolder } = folder
  folder.write('package.json', JSON.stringify(manifest))
  const printed = { out: [] as string[], err: [] as string[] }
  const surroundings: Surroundings = {
    dataFolder,
    sourcesFolder,
    out: (line) => printed.out.push(line),
    err: (line) => printed.err.push(line),
    isTerminal: false,
  }
  return { code: await emit.run([], surroundings), ...printed }
}

const emittedIn = ({ dataFolder }: CoastFolder) =>
  globSync(['json/**/*.json', 'schema/**/*.json', 'datapackage.json', 'src/generated/*.ts'], {
    cwd: dataFolder,
  }).sort()

test('records that keep every rule are emitted, and one line says so', async () => {
  const folder = coastFolder()
  const { code, out, err } = await emitFrom(folder)
  const files = emittedIn(folder)
  expect({ code, err }).toEqual({ code: 0, err: [] })
  expect(out).toEqual([
    expect.stringMatching(new RegExp(`^Emitted ${files.length} files from \\d+ records\\.$`)),
  ])
  expect(files).toEqual(
    expect.arrayContaining([
      'json/dataset.json',
      'schema/dataset.json',
      'schema/authored/claims.json',
      'datapackage.json',
      'src/generated/claims.ts',
    ]),
  )
})

test('with one finding, it is printed and nothing is emitted', async () => {
  const folder = coastFolder()
  folder.write('records/places/broken.yaml', 'id: [')
  const { code, out, err } = await emitFrom(folder)
  expect(code).toBe(1)
  expect(out).toEqual([])
  expect(err[0]).toMatch(/broken\.yaml:1:\d+/)
  expect(emittedIn(folder)).toEqual([])
})

test('a package.json that lacks a fact is told, and nothing is emitted', async () => {
  const folder = coastFolder()
  await expect(emitFrom(folder, { ...facts, homepage: undefined })).rejects.toThrow(
    /package\.json lacks [^]*homepage/,
  )
  expect(emittedIn(folder)).toEqual([])
})

test('what was emitted before stays as it was while there are findings', async () => {
  const folder = coastFolder()
  await emitFrom(folder)
  const before = readFileSync(join(folder.dataFolder, 'json/dataset.json'), 'utf8')
  folder.write('records/places/broken.yaml', 'id: [')
  await emitFrom(folder)
  expect(readFileSync(join(folder.dataFolder, 'json/dataset.json'), 'utf8')).toBe(before)
})

test('to emit again changes nothing', async () => {
  const folder = coastFolder()
  await emitFrom(folder)
  const state = () =>
    emittedIn(folder).map((file) => [file, statSync(join(folder.dataFolder, file)).mtimeMs])
  const before = state()
  await emitFrom(folder)
  expect(state()).toEqual(before)
})

test('it takes no arguments', async () => {
  const { dataFolder, sourcesFolder } = coastFolder()
  const err: string[] = []
  expect(
    await emit.run(['json'], {
      dataFolder,
      sourcesFolder,
      out: () => {},
      err: (line) => err.push(line),
      isTerminal: false,
    }),
  ).toBe(2)
  expect(err[0]).toBe('Usage: pnpm data emit')
  expect(existsSync(join(dataFolder, 'json'))).toBe(false)
})
