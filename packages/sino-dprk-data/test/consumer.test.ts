import { existsSync, globSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chronology } from '../src/index.ts'
import { chromiumLaunchOptions } from '@nkidp/test-browser'
import { compile, resolutions } from './compile.ts'
import { run } from './run.ts'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
/** What `turbo run tarball` packs. */
const tarball = join(packageFolder, 'package.tgz')
const timeout = 120_000

/** Another Node on the PATH, as a user may have it: 20 or later, and not the one that runs this. */
async function otherNode(): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const candidate = join(folder, 'node')
    if (!existsSync(candidate)) continue
    const version = (await run(candidate, ['--version'], packageFolder)).trim()
    if (version !== process.version && Number.parseInt(version.slice(1)) >= 20) return candidate
  }
  return undefined
}

const older = await otherNode()
const browser = await chromiumLaunchOptions()
  .then((options) => chromium.launch(options))
  .catch(() => undefined)

let consumer: string
const installed = () => join(consumer, 'node_modules/@nkidp/sino-dprk-data')

beforeAll(async () => {
  consumer = await mkdtemp(join(tmpdir(), 'consumer-'))
  await cp(join(packageFolder, 'test/consumer'), consumer, { recursive: true })
  await writeFile(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n')
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], consumer)
}, timeout)

afterAll(async () => {
  await browser?.close()
  await rm(consumer, { recursive: true, force: true })
})

test('the tarball holds what is meant for users, and nothing else', () => {
  const files = globSync('**', { cwd: installed(), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(installed(), join(entry.parentPath, entry.name)))
  const kinds = new Set(
    files.map((file) =>
      file.replace(/^(dist|json|schema)\/[^/]+(\.(?:d\.c?ts|c?js|json))$/, '$1/*$2'),
    ),
  )
  expect(
    [...kinds].filter((kind) => !/^(README\.md|CHANGELOG\.md|LICENSE(-DATA)?)$/.test(kind)).sort(),
  ).toEqual([
    'datapackage.json',
    'dist/*.cjs',
    'dist/*.d.cts',
    'dist/*.d.ts',
    'dist/*.js',
    'json/*.json',
    'package.json',
    'schema/*.json',
  ])
})

describe.each([
  ['this Node', process.execPath],
  ['another Node on the PATH', older],
])('on %s', (_, node) => {
  test.skipIf(node === undefined).each(['run.mjs', 'run.cjs'])(
    '%s finds the same frozen objects at root and subpath, and the JSON equal to them',
    async (file) => {
      expect(await run(node ?? '', [file], consumer)).toBe('')
    },
    timeout,
  )
})

test.each(resolutions)(
  'strict TypeScript compiles under module %s, resolution %s, with no zod and no types of Node or of the browser',
  async (module, moduleResolution, files) => {
    expect(
      await compile(consumer, module, { module, moduleResolution, lib: ['ES2022'] }, files),
    ).toBe('')
  },
  timeout,
)

test(
  'the code in the README compiles under strict TypeScript',
  async () => {
    const readme = await readFile(join(packageFolder, '../../README.md'), 'utf8')
    const files = [...readme.matchAll(/```js\n([^]*?)```/g)].map(([, code = ''], index) => ({
      name: `readme-${index}.ts`,
      code,
    }))
    expect(files).toHaveLength(3)
    for (const { name, code } of files) await writeFile(join(consumer, name), code)
    expect(
      await compile(
        consumer,
        'readme',
        { module: 'nodenext', moduleResolution: 'nodenext', types: [], lib: ['ES2022', 'DOM'] },
        files.map(({ name }) => name),
      ),
    ).toBe('')
  },
  timeout,
)

describe('with zod beside it', () => {
  beforeAll(async () => {
    await symlink(
      dirname(createRequire(import.meta.url).resolve('zod/package.json')),
      join(consumer, 'node_modules/zod'),
    )
  })

  test('the zod schemas parse the dataset, from both kinds of module', async () => {
    expect(await run(process.execPath, ['parse.mjs'], consumer)).toBe('')
  })

  test(
    'they have types for both',
    async () => {
      expect(
        await compile(consumer, 'schema', { module: 'nodenext', moduleResolution: 'nodenext' }, [
          'use-schema.ts',
          'use-schema.cts',
        ]),
      ).toBe('')
    },
    timeout,
  )
})

test.skipIf(browser === undefined)(
  'a bundle of one collection runs in a browser',
  async () => {
    const { outputFiles } = await build({
      entryPoints: [join(consumer, 'page.ts')],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
    })
    const page = await browser?.newPage()
    await page?.addScriptTag({ content: outputFiles[0]?.text ?? '' })
    expect(await page?.title()).toBe(chronology.map(({ id }) => id).join(' '))
  },
  timeout,
)
