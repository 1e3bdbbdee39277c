import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Need = 'package' | 'command' | 'peers'

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The project with the packages to compare with; ours is unpacked into it. */
export const peers = folder('bench/peers')
/** For files that a benchmark makes. Packages are found from here. */
export const scratch = join(peers, 'out')
export const site = folder('apps/docs/dist')

const packages = { package: '@nkidp/sino-dprk-data', command: '@nkidp/sino-dprk-export' } as const

/** Builds, installs and unpacks what the benchmarks need. */
export function prepare(needs: readonly Need[]): void {
  const build = (task: string, name: string) =>
    call(`pnpm exec turbo run ${task} --output-logs=errors-only --filter=${name}`, folder('.'))
  for (const need of ['package', 'command'] as const)
    if (needs.includes(need) || needs.includes('peers')) build('tarball', packages[need])
  if (needs.includes('command')) build('build', packages.package) // The command imports it.
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch)
  writeFileSync(join(scratch, 'tsconfig.json'), '{}') // Without the paths to the fixture, which esbuild would follow.
  if (!needs.includes('peers')) return
  call('pnpm install --frozen-lockfile --prefer-offline --reporter=silent', peers)
  const target = join(peers, 'node_modules', packages.package)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const tarball = folder('packages/sino-dprk-data/package.tgz')
  call(`tar -xzf ${tarball} --strip=1 -C ${target}`, peers)
}

function call(command: string, cwd: string): void {
  const [program = '', ...argv] = command.split(' ')
  execFileSync(program, argv, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
}
