import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const installed = fileURLToPath(new URL('../../node_modules', import.meta.url))
const repository = fileURLToPath(new URL('../../../../', import.meta.url))

/** The data package as a reader gets it: packed, and unpacked into this folder. */
export function packData(folder: string): string {
  execFileSync(
    'npx',
    ['--yes', '--prefer-offline', 'pnpm@12.21.0', 'pack', '--out', join(folder, 'data.tgz')],
    { cwd: join(repository, 'packages/sino-dprk-data') },
  )
  execFileSync('tar', ['-xzf', 'data.tgz'], { cwd: folder })
  return join(folder, 'package')
}

/** Gives a project these packages, as `npm install` would: the data as it is packed, the others as the site has them. */
export function install(names: readonly string[], project: string, packedData: string): void {
  for (const name of names) {
    const target = name === '@nkidp/sino-dprk-data' ? packedData : join(installed, name)
    link(target, join(project, 'node_modules', name))
    const { bin } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as {
      bin?: Record<string, string>
    }
    for (const [command, file] of Object.entries(bin ?? {}))
      link(join(target, file), join(project, 'node_modules/.bin', command))
  }
}

/** A clone of the repository in which all is installed and built, as it is when what is pending now is released. */
export function clone(folder: string): void {
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: 'pipe' })
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
  const built = globSync(
    [
      'packages/sino-dprk-data/{json,schema,src/generated}/**/*.*',
      'packages/sino-dprk-data/datapackage.json',
    ],
    { cwd: repository },
  )
  for (const file of [...files, ...built])
    if (existsSync(join(repository, file))) cpSync(join(repository, file), join(folder, file))
  // Not by links to what is installed here: pnpm would find it amiss in its new place, and put it right for both.
  run('pnpm', 'install', '--frozen-lockfile', '--prefer-offline')
  run('git', 'init', '--quiet')
  run('git', 'config', 'user.name', 'Reader')
  run('git', 'config', 'user.email', 'reader@example.org')
  const commit = (message: string) => {
    run('git', 'add', '--all')
    run('git', 'commit', '--quiet', '--allow-empty', '--message', message)
  }
  commit('Clone')
  run('pnpm', '--silent', 'data', 'release')
  commit('Release')
}

function link(target: string, place: string): void {
  mkdirSync(dirname(place), { recursive: true })
  if (!existsSync(place)) symlinkSync(target, place)
}
