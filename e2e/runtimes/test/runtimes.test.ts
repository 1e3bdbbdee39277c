import { execFile, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { collectionNames, get, meta, people } from '@nkidp/sino-dprk-data'
import { cite } from '@nkidp/sino-dprk-data/cite'
import { between } from '@nkidp/sino-dprk-data/query'
import { onceWrong } from '@nkidp/schema/testing'
import { browserTest, serveFolder } from '@nkidp/test-browser'
import puppeteer from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bundlers,
  compilers,
  readers,
  runtimes,
  testRunners,
  type ModuleResolution,
} from '../table.ts'

const call = promisify(execFile)
const dataPackage = dirname(
  createRequire(import.meta.url).resolve('@nkidp/sino-dprk-data/package.json'),
)
const line = [
  meta.fingerprint,
  cite(get('korean-war')).csl.id,
  true,
  between('1950', '1953').length,
].join(' ')

let project: string

/** Runs a command of the table and gives what it prints to stdout. */
async function run(command: string): Promise<string> {
  const [program = '', ...args] = command.split(' ')
  const { stdout } = await call(
    program === 'node' ? process.execPath : join(project, 'node_modules', program),
    args,
    { cwd: project, env },
  ).catch((error: { message: string; stdout: string; stderr: string }) => {
    throw new Error(`${error.message}\n${error.stdout}`)
  })
  return stdout.trim()
}

const env = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  TMPDIR: tmpdir(),
  LINE: line,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  DENO_NO_UPDATE_CHECK: '1',
  NO_COLOR: '1',
}

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'runtimes-'))
  const source = fileURLToPath(new URL('../project', import.meta.url))
  const isOwn = (path: string) => !path.includes('node_modules', source.length)
  await cp(source, project, { recursive: true, filter: isOwn })
  const consumer = join(project, 'consumer')
  await cp(join(dataPackage, 'test/consumer'), consumer, { recursive: true })
  await writeFile(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n')
  for (const extension of ['ts', 'cts'])
    await writeFile(join(consumer, `every-collection.${extension}`), everyCollection)
  await mkdir(join(project, 'out'))
  const install = ['install', '--frozen-lockfile', '--prefer-offline']
  await call('pnpm', install, { cwd: project })
  const target = join(project, 'node_modules/@nkidp/sino-dprk-data')
  await mkdir(target, { recursive: true })
  await call('tar', ['-xzf', join(dataPackage, 'package.tgz'), '--strip=1', '-C', target])
}, 600_000)

afterAll(() => rm(project, { recursive: true, force: true }))

const everyCollection = collectionNames
  .map(
    (name) => `import * as ${name}Subpath from '@nkidp/sino-dprk-data/${name}'
export const ${name}: typeof import('@nkidp/sino-dprk-data').${name} = ${name}Subpath.${name}
`,
  )
  .join('')

test.each(runtimes)('$name $version runs the package: $tested', async ({ commands }) => {
  for (const command of commands)
    expect(await run(command)).toBe(/\/run\.[cm]js$|^esbuild/.test(command) ? '' : line)
})

test.each(bundlers)(
  '$name $version bundles $tested',
  async ({ name, tested, commands }) => {
    onceWrong('Ways to resolve modules', name, `bundles ${tested}`)
    const printed: string[] = []
    for (const command of commands) printed.push(await run(command))
    expect(printed.at(-1)).toBe(line)
  },
  300_000,
)

test('a page by Next.js has the data, rendered on the server', async () => {
  const page = await readFile(join(project, 'next/.next/server/app/index.html'), 'utf8')
  for (const { name } of people) expect(page).toContain(name)
})

test.each(testRunners)('$name $version tests code that uses $tested', async ({ commands }) => {
  for (const command of commands) await run(command)
})

describe('what the command writes', () => {
  beforeAll(async () => {
    const cli = join(dataPackage, '../../apps/exporter/dist/cli.js')
    await run(`node ${cli} --format sqlite,parquet --out out/whole --quiet`)
    await run(`node ${cli} --format parquet --from 1970 --to 1970 --out out/part --quiet`)
  })

  test.each(readers)('$name reads $tested', async ({ name, tested, commands: [command = ''] }) => {
    const isSqlite = name.startsWith('SQLite')
    onceWrong(
      isSqlite ? 'Older versions of SQLite' : 'Parquet files without rows',
      name,
      `reads ${tested}`,
    )
    expect(await run(command)).toBe('read')
  })
})

describe.each(compilers)('$name ($version)', ({ name, compiler, moduleResolutions }) => {
  test.each(moduleResolutions)('compiles with module resolution %s', async (resolution) => {
    onceWrong('Versions of TypeScript', `${name} with module resolution ${resolution}`, 'compiles')
    const config = `consumer/tsconfig.${resolution}.json`
    const { module, files } = settings[resolution]
    // TypeScript 6 asks whoever still uses node10 to say so.
    const old = resolution === 'node10' && compiler.includes('-6') && { ignoreDeprecations: '6.0' }
    await writeFile(
      join(project, config),
      JSON.stringify({
        compilerOptions: {
          target: 'ES2022',
          lib: ['ES2022'],
          types: [],
          strict: true,
          noEmit: true,
          module,
          moduleResolution: resolution,
          ...old,
        },
        files,
      }),
    )
    expect(await run(`${compiler} -p ${config}`)).toBe('')
  })
})

const modules = ['use.ts', 'every-collection.ts']
const commonJs = ['use.cts', 'every-collection.cts']
const settings: Record<ModuleResolution, { module: string; files: string[] }> = {
  node10: { module: 'esnext', files: modules },
  node16: { module: 'node16', files: [...modules, ...commonJs] },
  nodenext: { module: 'nodenext', files: [...modules, ...commonJs] },
  bundler: { module: 'esnext', files: modules },
}

describe('in a browser', () => {
  let host: Awaited<ReturnType<typeof serveFolder>>
  beforeAll(async () => {
    await run('esbuild/bin/esbuild print.mjs --bundle --outfile=out/page.js --log-level=error')
    await writeFile(
      join(project, 'out/index.html'),
      '<!doctype html><script src="page.js"></script>',
    )
    host = await serveFolder(join(project, 'out'))
  })
  afterAll(() => host.close())

  browserTest('a bundle runs in Chromium', async ({ browser }) => {
    const page = await browser.newPage()
    const message = page.waitForEvent('console')
    await page.goto(host.home)
    expect((await message).text()).toBe(line)
  })

  const firefox = spawnSync('which', ['firefox-esr'], { encoding: 'utf8' }).stdout.trim()
  test.skipIf(firefox === '')('a bundle runs in Firefox', async () => {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox })
    try {
      const page = await browser.newPage()
      const message = new Promise<string>((resolve) =>
        page.once('console', (printed) => resolve(printed.text())),
      )
      await page.goto(host.home)
      expect(await message).toBe(line)
    } finally {
      await browser.close()
    }
  })
})
