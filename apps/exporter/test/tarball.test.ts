import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { formats, type Manifest } from '@nkidp/export'
import { expect, test } from 'vitest'
import { emptyFolder } from './command.ts'

const call = promisify(execFile)
const tarballs = ['../../../packages/sino-dprk-data', '..'].map((folder) =>
  resolve(import.meta.dirname, folder, 'package.tgz'),
)

test('installed from the packed packages alone, the command writes every format', async () => {
  const cwd = emptyFolder()
  writeFileSync(join(cwd, 'package.json'), '{ "private": true }\n')
  await call('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...tarballs], {
    cwd,
  })
  await call('npx', ['--no-install', 'sino-dprk-export', '--format', 'all', '--out', 'out'], {
    cwd,
  })

  const { files } = JSON.parse(readFileSync(join(cwd, 'out/manifest.json'), 'utf8')) as Manifest
  expect([...new Set(files.map(({ format }) => format))]).toEqual(formats.map(({ name }) => name))
  for (const { path, bytes } of files)
    expect(readFileSync(join(cwd, 'out', path))).toHaveLength(bytes)
}, 180_000)
