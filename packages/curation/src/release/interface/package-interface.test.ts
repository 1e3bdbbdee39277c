import { expect, test } from 'vitest'
import { jsonText } from '../../emit/files.ts'
import { FindingsError } from '../../finding.ts'
import { coastFolder, facts } from '../../testing/index.ts'
import { currentInterface, releasedInterface } from './package-interface.ts'

test('the exports are those of the source of each subpath, types included', async () => {
  const { dataFolder, write } = coastFolder()
  const module = (name: string) => ({
    import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
    require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
  })
  const exports = {
    '.': module('index'),
    './query': module('query'),
    './*': module('collections/*'),
    './json/*.json': './json/*.json',
    './package.json': './package.json',
  }
  write('package.json', jsonText({ ...facts, exports }))
  write(
    'src/index.ts',
    `export { b as renamed } from './query.ts'
export type { Local } from './query.ts'
export * from './query.ts'
export * as all from './query.ts'
export type * from '#generated/types.ts'
export const first = 1, second = 2
const hidden = 3
export function call() {}
export interface Shape {}
`,
  )
  write('src/query.ts', 'export class Query {}\nexport type Answer = string\n')
  const { exports: found } = await currentInterface(dataFolder)
  expect(found).toMatchObject({
    '.': [
      ...['Answer', 'Local', 'Query', 'Shape', 'all', 'call'],
      ...['first', 'renamed', 'second'],
    ],
    './query': ['Answer', 'Query'],
    './claims': [],
    './json/claims.json': [],
    './json/dataset.json': [],
    './package.json': [],
  })
  expect(Object.keys(found).filter((subpath) => subpath.includes('*'))).toEqual([])
})

test('a released interface that cannot be read is a finding; a missing one is unknown', async () => {
  const { dataFolder, write } = coastFolder()
  write('releases/1.0.0.interface.json', '{}')
  await expect(releasedInterface(`${dataFolder}/releases`, '1.0.0')).rejects.toThrow(FindingsError)
  expect(await releasedInterface(`${dataFolder}/releases`, '1.1.0')).toBeUndefined()
})
