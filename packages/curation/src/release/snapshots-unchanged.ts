import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { valid } from 'semver'
import { fileFinding, type Finding } from '../finding.ts'
import { git, gitMessage } from './git.ts'

/** The snapshots, interfaces and kept tables that differ from the commit that added them, or why git cannot compare them. */
export async function changedSnapshots(
  dataFolder: string,
): Promise<Finding[] | { readonly unknown: string }> {
  try {
    if ((await git(dataFolder, 'rev-parse', '--is-shallow-repository')) === 'true')
      return { unknown: 'the clone is shallow, and its history does not reach back to them' }
    const log = await git(
      dataFolder,
      ...['log', '--diff-filter=A', '--no-renames', '--name-only', '--relative', '--format=%H'],
      ...['--', 'releases'],
    )
    const findings = [...additions(log)].map(async ([file, commit]) => {
      const path = join(dataFolder, file)
      const now = existsSync(path) ? await git(dataFolder, 'hash-object', file) : undefined
      return now === (await git(dataFolder, 'rev-parse', `${commit}:./${file}`))
        ? []
        : [changedSnapshot(path, commit.slice(0, 10), now)]
    })
    return (await Promise.all(findings)).flat()
  } catch (error) {
    return { unknown: gitMessage(error) }
  }
}

/** The commit that first added each of these files, from a log that has the newest first: a commit, then the files that it adds. */
function additions(log: string): ReadonlyMap<string, string> {
  const added = new Map<string, string>()
  let commit = ''
  for (const line of log.split('\n')) {
    const [, version] = /^releases\/(.*?)(?:\.interface)?\.json$/.exec(line) ?? []
    if (valid(version) !== null || line.startsWith('releases/exports/')) added.set(line, commit)
    else if (/^[0-9a-f]{40,}$/.test(line)) commit = line
  }
  return added
}

function changedSnapshot(path: string, commit: string, now: string | undefined): Finding {
  const start = fileFinding(path, 'snapshot-is-kept')
  return {
    ...start,
    received: now === undefined ? 'no such file' : 'a file that was changed after its release',
    expected: `the file of commit ${commit}: a release never changes`,
    fix: `Restore it: git checkout ${commit} -- ${start.file}. Make the change in a new release.`,
  }
}
