import { execFile, execFileSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumLaunchOptions } from '@nkidp/test-browser'
import { shownBy } from './browser.ts'
import { asExpected, readGuide } from './guide.ts'
import { clone, install, packData } from './scratch.ts'

const guidesFolder = fileURLToPath(new URL('../content/docs/guides/', import.meta.url))
const guides = globSync('*.md', { cwd: guidesFolder })
  .sort()
  .map((file) => {
    const { steps, notRun } = readGuide(readFileSync(join(guidesFolder, file), 'utf8'))
    const commands = steps.flatMap((step) =>
      step.kind === 'run' ? [...step.script.matchAll(/^\w+/gm)].map(([command]) => command) : [],
    )
    const missing = ['python3', 'Rscript', 'sqlite3'].filter(
      (command) => commands.includes(command) && !isThere(command),
    )
    return {
      name: basename(file, '.md'),
      steps,
      notRun,
      missing,
      opens: steps.some(({ kind }) => kind === 'open'),
    }
  })

function isThere(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A guide names the release that was the newest when it was written. */
const newestRelease = (repository: string): string =>
  (
    JSON.parse(readFileSync(join(repository, 'packages/sino-dprk-data/package.json'), 'utf8')) as {
      version: string
    }
  ).version

const browser = await chromiumLaunchOptions()
  .then((options) => chromium.launch(options))
  .catch(() => undefined)
// Without the text of the page, as most readers are.
const env = {
  ...process.env,
  SINO_DPRK_SOURCES: '',
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
  npm_config_loglevel: 'error',
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
}
let folder: string
let packedData: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guides-'))
  packedData = packData(folder)
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a block in a folder, and tells the folder that the next one starts in. What would be fetched is put there. */
async function run(script: string, start: string): Promise<{ printed: string; folder: string }> {
  let place = start
  const rest: string[] = []
  for (const line of script.split('\n')) {
    const [first, second = '', ...others] = line.split(' ')
    if (first === 'npx' && second.startsWith('@nkidp/')) install([second], place, packedData)
    if (first === 'git' && second === 'clone') clone(join(place, basename(others[0] ?? '', '.git')))
    else if (first === 'cd') place = join(place, second)
    else if (first === 'npm' && second === 'install') install(others, place, packedData)
    else rest.push(line.replace(/(?<= data diff )[\d.]+/, () => newestRelease(place)))
  }
  const { stdout } = await promisify(execFile)(
    'sh',
    ['-e', '-c', ['exec 2>&1', ...rest].join('\n')],
    { cwd: place, env },
  ).catch((error: { message: string; stdout: string }) => {
    throw new Error(`${error.message}\n${error.stdout}`)
  })
  return { printed: stdout, folder: place }
}

test.for(guides)(
  '$name runs as it stands, and prints what it says',
  async ({ name, steps, missing, opens }, { skip }) => {
    skip(missing.length > 0, `${missing.join(' and ')} not found`)
    skip(opens && browser === undefined, 'no browser')
    let place = join(folder, name)
    mkdirSync(place)
    writeFileSync(join(place, 'package.json'), '{ "private": true }\n')
    for (const step of steps) {
      if (step.kind === 'write') {
        mkdirSync(dirname(join(place, step.file)), { recursive: true })
        writeFileSync(join(place, step.file), step.content)
      } else if (step.kind === 'run') {
        const { printed, folder: next } = await run(step.script, place)
        place = next
        if (step.printed !== undefined) expect(asExpected(printed, step.printed)).toBe(step.printed)
      } else if (browser !== undefined) {
        const shown = await shownBy(step.file, place, packedData, browser)
        expect(asExpected(shown, step.printed)).toBe(step.printed)
      }
    }
    // What it drew is what the reader of the guide sees.
    for (const picture of globSync('*.svg', { cwd: place })) {
      await expect(readFileSync(join(place, picture), 'utf8')).toMatchFileSnapshot(
        join(guidesFolder, picture),
      )
    }
  },
)

test('all of it is run but for what needs pandas or Spark, and their guides say so', () => {
  expect(guides.flatMap(({ name, notRun }) => notRun.map((file) => `${name}: ${file}`))).toEqual([
    'duckdb: acts.py',
    'python: pandas_acts.py',
  ])
})

test('every file that a guide has its reader save is used in it', () => {
  for (const { steps } of guides) {
    const later = (from: number) =>
      steps
        .slice(from + 1)
        .map((step) =>
          step.kind === 'run' ? step.script : step.kind === 'write' ? step.content : step.file,
        )
        .join('\n')
    for (const [index, step] of steps.entries())
      if (step.kind === 'write' && !step.file.includes('/'))
        expect(later(index)).toContain(step.file)
  }
})
