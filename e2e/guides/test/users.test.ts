import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { browserTest, openTab, serveFolder } from '@nkidp/test-browser'
import { followGuide } from './follow.ts'
import { type Guide, guidesFolder, readGuides } from './guide.ts'
import semver from 'semver'
import { afterAll, beforeAll, expect, test } from 'vitest'

const guides = readGuides()
/** The guides that clone the repository are followed by the tests of a release. */
const forUsers = guides.filter(
  ({ steps }) => steps.length > 0 && !/^git clone/m.test(scriptOf(steps)),
)
const dataName = '@nkidp/sino-dprk-data'
const nodeModules = fileURLToPath(new URL('../node_modules', import.meta.url))

function scriptOf(steps: Guide['steps']): string {
  return steps.map((step) => (step.kind === 'run' ? step.script : '')).join('\n')
}

/** The readers that a guide needs and this machine lacks. */
const missing = ({ steps }: Guide): string[] =>
  ['python3', 'Rscript', 'sqlite3'].filter(
    (command) =>
      new RegExp(`^${command}\\b`, 'm').test(scriptOf(steps)) &&
      spawnSync(command, ['--version']).error !== undefined,
  )

/** The version that the pending changesets make of this one: the guides are published with it. */
function nextVersion(version: string): string {
  const bumps = globSync('*.md', { cwd: changesets }).flatMap(
    (file) => bumpOf.exec(readFileSync(join(changesets, file), 'utf8'))?.[1] ?? [],
  )
  const bump = (['major', 'minor', 'patch'] as const).find((each) => bumps.includes(each))
  return (bump && semver.inc(version, bump)) ?? version
}
const changesets = fileURLToPath(new URL('../../../.changeset', import.meta.url))
const bumpOf = new RegExp(`^'${dataName}': (\\w+)$`, 'm')

let folder: string
/** The data package as `turbo run tarball` packs it. */
let packed: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guides-'))
  const packageFile = createRequire(import.meta.url).resolve(`${dataName}/package.json`)
  execFileSync('tar', ['-xzf', join(dirname(packageFile), 'package.tgz')], { cwd: folder })
  packed = join(folder, 'package')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const manifestOf = (target: string) =>
  JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as {
    version: string
    bin?: Record<string, string>
  }

/** Links packages into a project: the packed data, and the others from here. */
function install(names: readonly string[], project: string): void {
  for (const name of names) {
    const target = name === dataName ? packed : join(nodeModules, name)
    link(target, join(project, 'node_modules', name))
    for (const [command, file] of Object.entries(manifestOf(target).bin ?? {}))
      link(join(target, file), join(project, 'node_modules/.bin', command))
  }
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) symlinkSync(target, path)
}

/** Installs what npm or npx would download, and runs the command of a package without npx. */
function replaceLine(line: string, project: string): string {
  const [, names] = /^npm install (.+)/.exec(line) ?? []
  if (names !== undefined) install(names.split(' '), project)
  const [, command, options] = /^npx (@nkidp\/\S+)(.*)/.exec(line) ?? []
  if (command === undefined) return names === undefined ? line : ''
  install([command], project)
  const [bin] = Object.keys(manifestOf(join(nodeModules, command)).bin ?? {})
  return `node_modules/.bin/${bin}${options}`
}

browserTest.for(forUsers)(
  '$name prints and draws what it shows',
  async (guide, { browser, skip }) => {
    const readers = missing(guide)
    skip(readers.length > 0, `${readers.join(' and ')} not found`)
    const project = join(folder, guide.name)
    mkdirSync(project)
    writeFileSync(join(project, 'package.json'), '{ "private": true }\n')

    /** The files of the package on the CDN are the packed ones; other hosts are out of reach. */
    async function open(file: string, served: string): Promise<string> {
      const { home, close } = await serveFolder(served)
      const tab = await openTab(browser)
      const cdn = /^https:\/\/cdn\.jsdelivr\.net\/npm\/@nkidp\/sino-dprk-data@([^/]+)\/(.+)$/
      const fromPackage = (address: string) => {
        const [, range = '', path] = cdn.exec(address) ?? []
        return semver.satisfies(nextVersion(manifestOf(packed).version), range) ? path : undefined
      }
      await tab.page.route(
        (url) => !url.href.startsWith(home),
        (route) => {
          const path = fromPackage(route.request().url())
          if (path === undefined) return route.abort()
          const headers = { 'access-control-allow-origin': '*' }
          return route.fulfill({ path: join(packed, path), headers })
        },
      )
      await tab.page.route(`${home}favicon.ico`, (route) => route.fulfill({ body: '' }))
      try {
        await tab.visit(home + file)
        await tab.settled()
        const foreign = 'another host: '
        const isFromPackage = (problem: string) =>
          problem.startsWith(foreign) && fromPackage(problem.slice(foreign.length)) !== undefined
        expect(tab.problems.filter((problem) => !isFromPackage(problem))).toEqual([])
        return await tab.page.locator('body').innerText()
      } finally {
        await tab.close()
        await close()
      }
    }

    await followGuide(guide, project, { replaceLine, open })
    for (const picture of globSync('*.svg', { cwd: project }))
      await expect(readFileSync(join(project, picture), 'utf8')).toMatchFileSnapshot(
        join(guidesFolder, picture),
      )
  },
)

test('only code that needs pandas or Spark is not run, and is marked so', () => {
  expect(guides.flatMap(({ name, notRun }) => notRun.map((file) => `${name}: ${file}`))).toEqual([
    'duckdb: acts.py',
    'python: pandas_acts.py',
  ])
})

test('every file that a guide has its reader save is used later', () => {
  for (const { name, steps } of guides)
    for (const [index, step] of steps.entries()) {
      if (step.kind !== 'write' || step.file.includes('/')) continue
      const later = steps
        .slice(index + 1)
        .map((next) =>
          next.kind === 'run' ? next.script : next.kind === 'write' ? next.content : next.file,
        )
      expect(later.join('\n'), name).toContain(step.file)
    }
})
