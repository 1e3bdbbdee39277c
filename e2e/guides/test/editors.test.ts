import { execFileSync } from 'node:child_process'
import {
  cpSync,
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
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draftsOf, recordFiles } from '@nkidp/curation/testing'
import * as data from '@nkidp/sino-dprk-data'
import { followGuide } from './follow.ts'
import { readGuides } from './guide.ts'
import { afterAll, beforeAll, test } from 'vitest'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const dataFolder = 'packages/sino-dprk-data'
const guides = readGuides().filter(({ steps }) =>
  steps.some((step) => step.kind === 'run' && /^git clone/m.test(step.script)),
)

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string
    scripts: { data: string }
  }
/** What `pnpm data` runs; pnpm itself takes longer to start than most commands take. */
const dataScript = manifestOf(repository).scripts.data

let folder: string
let released: string

const run = (cwd: string, command: string, ...args: readonly string[]) =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, SINO_DPRK_SOURCES: '', pnpm_config_verify_deps_before_run: 'false' },
  })

/** Gives a repository an author and what is installed here. */
function prepare(copy: string): void {
  run(copy, 'git', 'config', 'user.name', 'Reader')
  run(copy, 'git', 'config', 'user.email', 'reader@example.org')
  writeFileSync(join(copy, '.git/info/exclude'), 'node_modules\n') // .gitignore leaves out links.
  for (const path of globSync(['node_modules', '{apps,packages}/*/node_modules'], {
    cwd: repository,
  }))
    symlinkSync(join(repository, path), join(copy, path))
}

function commit(message: string): void {
  run(released, 'git', 'add', '--all')
  run(released, 'git', 'commit', '--quiet', '--allow-empty', '--message', message)
}

// The repository with the records of the newest release, as if all pending changes were released.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guides-'))
  released = join(folder, 'released')
  const files = run(repository, 'git', 'ls-files', '--cached', '--others', '--exclude-standard')
  for (const file of files.trim().split('\n'))
    if (!file.startsWith(`${dataFolder}/records/`) && existsSync(join(repository, file)))
      cpSync(join(repository, file), join(released, file))
  for (const [file, text] of recordFiles(draftsOf(data))) {
    const path = join(released, dataFolder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  run(released, 'git', 'init', '--quiet')
  prepare(released)
  commit('Clone')
  run(released, 'sh', '-c', `${dataScript} release`)
  commit('Release')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Clones the released repository, runs `pnpm data` without pnpm, and compares with the newest release, which a guide may not know. */
function replaceLine(line: string, place: string): string {
  const [, address] = /^git clone (\S+)$/.exec(line) ?? []
  if (address !== undefined) {
    const copy = join(place, basename(address, '.git'))
    run(place, 'git', 'clone', '--quiet', released, copy)
    prepare(copy)
    return ''
  }
  return line
    .replace(/^pnpm --silent data/, dataScript)
    .replace(/(?<= diff )[\d.]+/, () => manifestOf(join(place, dataFolder)).version)
}

test.for(guides)('the guide $name prints what it shows', async (guide) => {
  const place = join(folder, guide.name)
  mkdirSync(place)
  await followGuide(guide, place, { replaceLine })
})
