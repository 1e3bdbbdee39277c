import { execFile } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Manifest } from '@nkidp/export'
import { formats } from '@nkidp/export/formats/all'
import { onceWrong } from '@nkidp/schema/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

const call = promisify(execFile)
const tarballs = ['../../../packages/sino-dprk-data/fixture.tgz', '../package.tgz'].map((file) =>
  resolve(import.meta.dirname, file),
)

let cwd: string
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'exporter-'))
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n')
  await call('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs], {
    cwd,
  })
}, 180_000)
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

test('installed from the packed packages alone, the command writes every format', async () => {
  await call('npx', ['--no-install', 'sino-dprk-export', '--format', 'all', '--out', 'out'], {
    cwd,
  })

  const { files } = JSON.parse(readFileSync(join(cwd, 'out/manifest.json'), 'utf8')) as Manifest
  expect([...new Set(files.map(({ format }) => format))]).toEqual(formats.map(({ name }) => name))
  for (const { path, bytes } of files)
    expect(readFileSync(join(cwd, 'out', path))).toHaveLength(bytes)
}, 180_000)

/** The names of the installed packages by their license. */
function namesByLicense(): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const file of globSync('node_modules/**/package.json', { cwd })) {
    if (!/node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(file)) continue // Of a folder in a package.
    const { name, license = 'none' } = JSON.parse(readFileSync(join(cwd, file), 'utf8')) as {
      name: string
      license?: string
    }
    names.set(license, (names.get(license) ?? new Set()).add(name))
  }
  return names
}

test('everything that is installed has one of these licenses', async () => {
  const lines = [...namesByLicense()].map(
    ([license, names]) => `${license}: ${[...names].sort().join(', ')}\n`,
  )
  await expect(lines.sort().join('')).toMatchFileSnapshot('licenses.txt')
})

const installed = (file: string) =>
  readFileSync(join(cwd, 'node_modules/@nkidp/sino-dprk-export', file), 'utf8')

test('README and LICENSE name the work of others, and every license that is not permissive', () => {
  onceWrong('Licenses of dependencies', 'licenses that are not permissive', 'in README and LICENSE')
  const bundled = globSync('node_modules/@nkidp/sino-dprk-export/dist/*.js', { cwd })
    .flatMap((file) => [
      ...readFileSync(join(cwd, file), 'utf8').matchAll(
        /^\/\/ .*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//gm,
      ),
    ])
    .map(([, name]) => name)
  expect([...new Set(bundled)].sort()).toEqual([
    '@citation-js/plugin-csl',
    'canonicalize',
    'fastest-levenshtein',
  ])
  for (const name of ['canonicalize', 'fastest-levenshtein', 'citeproc', 'TimelineJS'])
    for (const file of ['README.md', 'LICENSE']) expect(installed(file)).toContain(name)

  const permissive = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT']
  const licenses = [...namesByLicense().keys()].flatMap((license) => license.split(/ (?:AND|OR) /))
  for (const license of licenses.filter((name) => !permissive.includes(name)))
    expect(installed('README.md')).toContain(license)
})

test('the tarball contains these files', async () => {
  onceWrong('Packing', 'the files of the tarball', 'those of a list')
  const folder = join(cwd, 'node_modules/@nkidp/sino-dprk-export')
  const files = globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((file) => file.replace(/[^/]+-[A-Z0-9]{8}\.js$/, '*.js'))
  const list = [...new Set(files)].sort().join('\n')
  await expect(`${list}\n`).toMatchFileSnapshot('tarball-files.txt')
})

test('npm pack is refused, because it keeps catalog: in the dependencies', async () => {
  onceWrong('Packing', '`npm pack` of the command', 'refused')
  const packed = call('npm', ['pack', '--dry-run'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...process.env, npm_config_user_agent: undefined }, // As in a shell, where pnpm has set nothing.
  })
  await expect(packed).rejects.toMatchObject({
    stderr: expect.stringContaining('Use pnpm pack') as string,
  })
})
