import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { valid } from 'semver'
import { fileFinding } from '../../finding.ts'
import type { Finding } from '../../finding.ts'

/** The snapshots that are not what git has at the commit that added them, or why git could not tell. */
export async function changedSnapshots(
  dataFolder: string,
): Promise<Finding[] | { readonly unknown: string }> {
  const git = async (...args: readonly string[]) =>
    (await promisify(execFile)('git', ['-C', dataFolder, ...args])).stdout.trim()
  try {
    if ((await git('rev-parse', '--is-shallow-repository')) === 'true')
      return { unknown: 'the clone is shallow, and its history does not reach back to them' }
    const log = await git(
      'log',
      '--diff-filter=A',
      '--no-renames',
      '--name-only',
      '--relative',
      '--format=%H',
      '--',
      'releases',
    )
    const findings = [...additions(log)].map(async ([file, commit]) => {
      const now = existsSync(join(dataFolder, file)) ? await git('hash-object', file) : undefined
      return now === (await git('rev-parse', `${commit}:./${file}`))
        ? []
        : [changedSnapshot(join(dataFolder, file), commit, now)]
    })
    return (await Promise.all(findings)).flat()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { unknown: `git says: ${error.message.replace(/^Command failed:.*\n/, '').trim()}` }
  }
}

/** The commit that first added each snapshot, from a log that has the newest first: a commit, then the files that it adds. */
function additions(log: string): ReadonlyMap<string, string> {
  const added = new Map<string, string>()
  let commit = ''
  for (const line of log.split('\n')) {
    const [, version] = /^releases\/(.*)\.json$/.exec(line) ?? []
    if (valid(version) !== null) added.set(line, commit)
    else if (/^[0-9a-f]{40,}$/.test(line)) commit = line
  }
  return added
}

function changedSnapshot(path: string, commit: string, now: string | undefined): Finding {
  const start = fileFinding(path, 'snapshot-is-kept')
  return {
    ...start,
    received: now === undefined ? 'no such file' : 'other bytes than at the commit that added it',
    expected: `the bytes of ${commit.slice(0, 10)}: a release never changes`,
    fix: `Take it back: git checkout ${commit.slice(0, 10)} -- ${start.file}. What is to change goes into a new release.`,
  }
}
