import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chronology } from '../src/index.ts'
import { chromiumLaunch } from './chromium.ts'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
const folderOf = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
const timeout = 120_000

/** What a command printed; where it fails, the error shows it too. */
async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd }).catch((error: { stdout?: string; message: string }) => {
    throw new Error(`${error.message}\n${error.stdout ?? ''}`)
  })
  return stdout
}

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
const browser = await chromiumLaunch().then((options) => chromium.launch(options)).catch(() => undefined)

let consumer: string
const installed = () => join(consumer, 'node_modules/@nkidp/sino-dprk-data')

beforeAll(async () => {
  consumer = await mkdtemp(join(tmpdir(), 'consumer-'))
  await cp(join(packageFolder, 'test/consumer'), consumer, { recursive: true })
  await writeFile(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n')
  await run('pnpm', ['pack', '--pack-destination', consumer], packageFolder)
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...globSync('*.tgz', { cwd: consumer }).map((file) => `./${file}`)], consumer)
}, timeout)

afterAll(async () => {
  await browser?.close()
  await rm(consumer, { recursive: true, force: true })
})

test('the tarball holds what is meant for users, and nothing else', () => {
  const files = globSync('**', { cwd: installed(), withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(installed(), join(entry.parentPath, entry.name)))
  const kinds = new Set(files.map((file) => file.replace(/^(dist|json|schema)\/[^/]+(\.(?:d\.c?ts|c?js|json))$/, '$1/*$2')))
  expect([...kinds].filter((kind) => !/^(README\.md|CHANGELOG\.md|LICENSE(-DATA)?)$/.test(kind)).sort()).toEqual([
    'datapackage.json', 'dist/*.cjs', 'dist/*.d.cts', 'dist/*.d.ts', 'dist/*.js', 'json/*.json', 'package.json', 'schema/*.json',
  ])
})

describe.each([
  ['this Node', process.execPath],
  ['another Node on the PATH', older],
])('on %s', (_, node) => {
  test.skipIf(node === undefined).each(['run.mjs', 'run.cjs'])('%s finds the same frozen objects at root and subpath, and the JSON equal to them', async (file) => {
    expect(await run(node ?? '', [file], consumer)).toBe('')
  }, timeout)
})

/** What strict TypeScript says to these files, and to the declarations of the package. */
async function compile(name: string, compilerOptions: object, include: readonly string[]): Promise<string> {
  const config = `tsconfig.${name}.json`
  await writeFile(join(consumer, config), JSON.stringify({ extends: './tsconfig.json', compilerOptions, include }))
  return run(process.execPath, [join(folderOf('typescript'), 'bin/tsc'), '-p', config], consumer)
}

test.each([
  ['nodenext', 'nodenext', ['use.ts', 'use.cts', 'json.ts']],
  ['node16', 'node16', ['use.ts', 'use.cts']],
  ['preserve', 'bundler', ['use.ts', 'json.ts']],
])('strict TypeScript compiles under module %s, resolution %s, with no zod and no types of Node or of the browser', async (module, moduleResolution, files) => {
  expect(await compile(module, { module, moduleResolution, lib: ['ES2022'] }, files)).toBe('')
}, timeout)

describe('with zod beside it', () => {
  beforeAll(async () => {
    await symlink(folderOf('zod'), join(consumer, 'node_modules/zod'))
  })

  test('the zod schemas parse the dataset, from both kinds of module', async () => {
    expect(await run(process.execPath, ['parse.mjs'], consumer)).toBe('')
  })

  test('they have types for both', async () => {
    expect(await compile('schema', { module: 'nodenext', moduleResolution: 'nodenext' }, ['use-schema.ts', 'use-schema.cts'])).toBe('')
  }, timeout)
})

test.skipIf(browser === undefined)('a bundle of one collection runs in a browser', async () => {
  const { outputFiles } = await build({ entryPoints: [join(consumer, 'page.ts')], bundle: true, minify: true, write: false, format: 'iife' })
  const page = await browser?.newPage()
  await page?.addScriptTag({ content: outputFiles[0]?.text ?? '' })
  expect(await page?.title()).toBe(chronology.map(({ id }) => id).join(' '))
}, timeout)
