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
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { meta } from '@nkidp/sino-dprk-data'
import { browserTest, openTab, serveFolder } from '@nkidp/test-browser'
import { followGuide } from './follow.ts'
import { type Guide, readGuides } from './guide.ts'
import semver from 'semver'
import { afterAll, beforeAll, expect, test } from 'vitest'

const guides = readGuides()
/** The guides that clone the repository are for editors. */
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
const fixture = fileURLToPath(
  new URL('../../../packages/sino-dprk-data/fixture.tgz', import.meta.url),
)
const changesets = fileURLToPath(new URL('../../../.changeset', import.meta.url))
const bumpOf = new RegExp(`^'${dataName}': (\\w+)$`, 'm')

let folder: string
/** The data package as `turbo run fixture` packs it. */
let packed: string
/** What the site publishes, at an address of this test. */
let published: Awaited<ReturnType<typeof serveFolder>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guides-'))
  execFileSync('tar', ['-xzf', fixture], { cwd: folder })
  packed = join(folder, 'package')
  const site = join(folder, 'site')
  const formats = 'events,timeline,sqlite,timelinejs'
  execFileSync(join(nodeModules, '.bin/sino-dprk-export'), [
    ...['--format', formats, '--out', join(site, 'exports'), '--quiet'],
  ])
  published = await serveFolder(site, '/', (_, response, next) => {
    response.setHeader('Access-Control-Allow-Origin', '*') // As GitHub Pages does.
    next()
  })
})
afterAll(async () => {
  await published.close()
  rmSync(folder, { recursive: true, force: true })
})

const withAddresses = (text: string) => text.replaceAll(meta.homepage, published.home)

const manifestOf = (target: string) =>
  JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as {
    version: string
    bin?: Record<string, string>
    jsdelivr?: string
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

const cdn = /^https:\/\/cdn\.jsdelivr\.net\/npm\/((?:@[^/]+\/)?[^/@]+)@([^/]+)(?:\/(.+))?$/

/** The file of a package at an address of the CDN, if the version here is one that the address allows. */
function fromPackage(address: string): string | undefined {
  const [, name, range = '', path] = cdn.exec(address) ?? []
  if (name === undefined) return undefined
  const target = name === dataName ? packed : join(nodeModules, name)
  const { version, jsdelivr = '' } = manifestOf(target)
  const served = name === dataName ? nextVersion(version) : version
  return semver.satisfies(served, range) ? join(target, path ?? jsdelivr) : undefined
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

    /** The packages on the CDN are those installed here; of other hosts, only the site is in reach. */
    async function open(file: string, served: string) {
      const { home, close } = await serveFolder(served)
      const tab = await openTab(browser)
      const isReachable = (address: string) =>
        address.startsWith(published.home) || fromPackage(address) !== undefined
      await tab.page.route(
        (url) => ![home, published.home].some((host) => url.href.startsWith(host)),
        (route) => {
          const path = fromPackage(route.request().url())
          if (path === undefined) return route.abort()
          const headers = { 'access-control-allow-origin': '*' }
          return route.fulfill({ path, headers })
        },
      )
      await tab.page.route(`${home}favicon.ico`, (route) => route.fulfill({ body: '' }))
      try {
        await tab.visit(home + file)
        await tab.settled()
        const isDrawn = guide.steps.some((step) => step.kind === 'draw' && step.file === file)
        if (isDrawn) await tab.page.locator('svg').waitFor()
        const foreign = 'another host: '
        const isExpected = (problem: string) =>
          problem.startsWith(foreign) && isReachable(problem.slice(foreign.length))
        expect(tab.problems.filter((problem) => !isExpected(problem))).toEqual([])
        const texts = tab.page.frames().map((frame) => frame.locator('body').innerText())
        const [svg] = await tab.page
          .locator('svg')
          .evaluateAll((all) => all.map((svg) => new XMLSerializer().serializeToString(svg)))
        return { text: (await Promise.all(texts)).join('\n'), svg }
      } finally {
        await tab.close()
        await close()
      }
    }

    await followGuide(guide, project, { replaceLine, open, withAddresses })
  },
)

test('only code that needs pandas or Spark is not run, and is marked so', () => {
  expect(guides.flatMap(({ name, notRun }) => notRun.map((file) => `${name}: ${file}`))).toEqual([
    'duckdb: spark_acts.py',
    'python: pandas_acts.py',
  ])
})

test('no two guides have their readers save different files under one name', () => {
  const files = guides.flatMap(({ steps, notRun }) => [
    ...new Set([...steps.flatMap((step) => (step.kind === 'write' ? step.file : [])), ...notRun]),
  ])
  expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([])
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
