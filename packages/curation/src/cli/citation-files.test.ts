import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coastFolder } from '../testing/coast-folder.ts'
import { facts } from '../testing/coast.ts'
import { citationFilesCommand } from './citation-files.ts'

/** The made-up records as the data package of a workspace. */
function coastWorkspace() {
  const folder = coastFolder()
  folder.write('../package.json', '{ "name": "coast", "private": true }')
  folder.write('../pnpm-workspace.yaml', 'packages: [data]')
  folder.write('package.json', JSON.stringify(facts))
  const root = join(folder.dataFolder, '..')
  const texts = () =>
    ['CITATION.cff', 'codemeta.json', '.zenodo.json'].map((file) =>
      existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined,
    )
  const call = async (...args: string[]) => {
    const [out, err]: [string[], string[]] = [[], []]
    const code = await citationFilesCommand.run(args, {
      ...folder,
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      isTerminal: false,
    })
    return { code, out: out.join('\n'), err: err.join('\n') }
  }
  return { texts, call, write: (path: string, text: string) => folder.write(path, text) }
}

test('the files are written at the root of the repository, and written again they are the same', async () => {
  const { call, texts } = coastWorkspace()
  expect(await call()).toEqual({
    code: 0,
    out: 'Wrote CITATION.cff, codemeta.json, .zenodo.json for version 1.2.3.',
    err: '',
  })
  const written = texts()
  for (const text of written) expect(text).toContain('1.2.3')
  await call()
  expect(texts()).toEqual(written)
})

test('with findings in records or releases, nothing is written', async () => {
  const { call, texts, write } = coastWorkspace()
  write('records/states/norland.yaml', 'id: norland')
  write('releases/index.json', '[{}]')
  const { code, err, out } = await call()
  expect(code).toBe(1)
  expect(`${out}${err}`).toContain('norland.yaml')
  expect(`${out}${err}`).toContain('index.json')
  expect(texts()).toEqual([undefined, undefined, undefined])
})

test('wrong usage is told', async () => {
  expect(await coastWorkspace().call('now')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Usage: pnpm data citation-files') as string,
  })
})
