import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { browserTest } from '@nkidp/test-browser'
import { onceWrong } from '@nkidp/schema/testing'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chronology, collectionNames } from '../src/index.ts'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
/** What `turbo run fixture` packs. */
const tarball = join(packageFolder, 'fixture.tgz')
const require = createRequire(import.meta.url)
const compilers = {
  'TypeScript 6': require.resolve('typescript/package.json'),
  'TypeScript 7': require.resolve('typescript-7/package.json'),
}

/** What a command prints to stdout; if it fails, the error has all of its output. */
function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`)
  return stdout
}

/** Another Node on the PATH, 20 or later. */
function otherNode(): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const candidate = join(folder, 'node')
    if (!existsSync(candidate)) continue
    const version = run(candidate, ['--version'], packageFolder).trim()
    if (version !== process.version && Number.parseInt(version.slice(1)) >= 20) return candidate
  }
  return undefined
}

const other = otherNode()

/** A module that compiles if each subpath of a collection has the types that the root has. */
const everyCollection = collectionNames
  .map(
    (name) => `import * as ${name}Subpath from '@nkidp/sino-dprk-data/${name}'
export const ${name}: typeof import('@nkidp/sino-dprk-data').${name} = ${name}Subpath.${name}
`,
  )
  .join('')

let consumer: string
const installed = () => join(consumer, 'node_modules/@nkidp/sino-dprk-data')

beforeAll(async () => {
  consumer = await mkdtemp(join(tmpdir(), 'consumer-'))
  await cp(join(packageFolder, 'test/consumer'), consumer, { recursive: true })
  await writeFile(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n')
  for (const extension of ['ts', 'cts'])
    await writeFile(join(consumer, `every-collection.${extension}`), everyCollection)
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], consumer)
})

afterAll(() => rm(consumer, { recursive: true, force: true }))

describe.each([
  ['this Node', process.execPath],
  ['another Node on the PATH', other],
])('on %s', (_, node) => {
  test.skipIf(node === undefined).each(['run.mjs', 'run.cjs'])(
    '%s gets the same frozen objects from root and subpath, equal to the JSON',
    (file) => {
      expect(run(node ?? '', [file], consumer)).toBe('')
    },
  )
})

test('a browser of 2022 has every function that data, queries and citations call', () => {
  onceWrong('Old browsers', 'a bundle without the functions of later browsers', 'runs')
  expect(run(process.execPath, ['without-later-functions.mjs'], consumer)).toBe('')
})

/** What strict TypeScript reports about these files and the declarations that they import. */
async function compile(
  compiler: keyof typeof compilers,
  compilerOptions: object,
  include: readonly string[],
) {
  const config = `tsconfig.${include[0]}.json`
  await writeFile(
    join(consumer, config),
    JSON.stringify({ extends: './tsconfig.json', compilerOptions, include }),
  )
  const tsc = join(dirname(compilers[compiler]), 'bin/tsc')
  return run(process.execPath, [tsc, '-p', config], consumer)
}

const esm = ['use.ts', 'every-collection.ts']
const cjs = ['use.cts', 'every-collection.cts']

describe.each(['TypeScript 6', 'TypeScript 7'] as const)('%s, strict', (compiler) => {
  test.each([
    ['nodenext', 'nodenext', [...esm, ...cjs, 'json.ts']],
    ['node16', 'node16', [...esm, ...cjs]],
    ['bundler', 'preserve', [...esm, 'json.ts']],
  ])(
    'compiles with module resolution %s, without zod and the types of Node or of browsers',
    async (moduleResolution, module, files) => {
      onceWrong(
        'Types of an imported dataset',
        '`verifyDataset` of an imported `dataset.json`',
        'compiles',
      )
      onceWrong('Loops over all collections', 'a loop over `collectionNames`', 'compiles')
      expect(await compile(compiler, { moduleResolution, module, lib: ['ES2022'] }, files)).toBe('')
    },
  )
})

test('TypeScript 6, strict, compiles with module resolution node10', async () => {
  onceWrong('Ways to resolve modules', '`moduleResolution: node`', 'finds the root and its types')
  const options = {
    ...{ moduleResolution: 'node10', module: 'esnext', ignoreDeprecations: '6.0' },
    lib: ['ES2022'],
  }
  expect(await compile('TypeScript 6', options, ['every-collection.ts', 'use.ts'])).toBe('')
})

/** What strict TypeScript reports about blocks of code, each a module. */
async function compileBlocks(name: string, blocks: readonly string[]) {
  const files = blocks.map((_, index) => `${name}-${index}.ts`)
  for (const [index, block] of blocks.entries())
    await writeFile(join(consumer, files[index] ?? ''), block)
  return compile('TypeScript 7', {}, files)
}

test('the code in the README compiles under strict TypeScript', async () => {
  const readme = await readFile(join(installed(), 'README.md'), 'utf8')
  const code = [...readme.matchAll(/```js\n([^]*?)```/g)].map(([, block = '']) => block)
  expect(code).toHaveLength(3)
  expect(await compileBlocks('readme', code)).toBe('')
})

test('the examples in the declarations compile under strict TypeScript', async () => {
  const declarations = await Promise.all(
    globSync('dist/**/*.d.ts', { cwd: installed() }).map((file) =>
      readFile(join(installed(), file), 'utf8'),
    ),
  )
  const code = declarations
    .flatMap((text) => [...text.matchAll(/@example\n \* ```ts\n([^]*?)```/g)])
    .map(([, block = '']) => block.replace(/^ \* ?/gm, ''))
  expect(code.length).toBeGreaterThan(0)
  expect(await compileBlocks('example', code)).toBe('')
})

describe('with zod 3 in the project', () => {
  beforeAll(() => {
    const zod = pathToFileURL(dirname(require.resolve('zod-3/package.json'))).href
    run('npm', ['install', '--offline', '--no-audit', '--no-fund', zod], consumer)
  })
  afterAll(() => rm(join(consumer, 'node_modules/zod'), { recursive: true }))

  test('the package installs and runs', () => {
    onceWrong('Zod 3 in the project', '`npm install` beside `zod@3`', 'installs and runs')
    expect(JSON.parse(run('npm', ['ls', 'zod', '--json'], consumer))).not.toHaveProperty('problems')
    expect(run(process.execPath, ['run.mjs'], consumer)).toBe('')
  })

  test.each([
    ['ES module', 'import', "import '@nkidp/sino-dprk-data/schema'"],
    ['CommonJS', 'require', "require('@nkidp/sino-dprk-data/schema')"],
  ])('the zod schemas, as %s, say that they need zod 4', (name, kind, code) => {
    onceWrong(
      'Zod 3 in the project',
      `/schema as ${name} beside zod@3`,
      'an error that asks for zod 4',
    )
    const flag = kind === 'import' ? '--input-type=module' : '--input-type=commonjs'
    expect(() => run(process.execPath, [flag, '--eval', code], consumer)).toThrow(
      'Error: @nkidp/sino-dprk-data/schema needs zod 4, and the installed zod is older: npm install zod@4',
    )
  })
})

describe('with zod 4 in the project', () => {
  beforeAll(() =>
    symlink(dirname(require.resolve('zod/package.json')), join(consumer, 'node_modules/zod')),
  )

  test('the zod schemas parse the dataset, as ES modules and as CommonJS', () => {
    expect(run(process.execPath, ['parse.mjs'], consumer)).toBe('')
  })

  test('the zod schemas have types for both', async () => {
    expect(await compile('TypeScript 7', {}, ['use-schema.ts', 'use-schema.cts'])).toBe('')
  })
})

browserTest('a bundle of one collection runs in a browser', async ({ browser }) => {
  const { outputFiles } = await build({
    entryPoints: [join(consumer, 'page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  })
  const page = await browser.newPage()
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  expect(await page.title()).toBe(chronology.map(({ id }) => id).join(' '))
})
