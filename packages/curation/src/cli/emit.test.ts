import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonText } from '../emit/files.ts'
import { coastFolder } from '../testing/coast-folder.ts'
import { facts } from '../testing/coast.ts'
import { errOf, run } from '../testing/run.ts'

function dataFolder() {
  const folder = coastFolder()
  folder.write('package.json', jsonText(facts))
  const emitted = () =>
    globSync(['json/**/*.json', 'schema/**/*.json', 'datapackage.json', 'src/generated/*.ts'], {
      cwd: folder.dataFolder,
    }).sort()
  return { ...folder, emitted }
}

test('emit writes the files of valid records; a second run changes nothing', async () => {
  const folder = dataFolder()
  const { code, out, err } = await run(folder, 'emit')
  const files = folder.emitted()
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(new RegExp(`^Emitted ${files.length} files from \\d+ records\\.$`))
  expect(files).toEqual(
    expect.arrayContaining([
      'json/dataset.json',
      'schema/dataset.json',
      'schema/authored/claims.json',
      'datapackage.json',
      'src/generated/claims.ts',
    ]),
  )
  const times = () => files.map((file) => statSync(join(folder.dataFolder, file)).mtimeMs)
  const before = times()
  await run(folder, 'emit')
  expect(times()).toEqual(before)
})

test.each(['records/places/broken.yaml', 'releases/index.json'])(
  'with a broken %s, emit prints the finding and leaves the files as they were',
  async (file) => {
    const folder = dataFolder()
    await run(folder, 'emit')
    const read = () => readFileSync(join(folder.dataFolder, 'json/dataset.json'), 'utf8')
    const before = read()
    folder.write(file, 'id: [')
    expect(await errOf(folder, 'emit')).toMatch(new RegExp(`^\\S*${file}:1:\\d+`))
    expect(read()).toBe(before)
  },
)
