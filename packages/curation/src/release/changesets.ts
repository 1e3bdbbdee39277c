import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { getReleasePlan } from '@changesets/get-release-plan'
import { fileFinding, FindingsError, type Finding } from '../finding.ts'
import { diffMarkdown } from './diff/diff-markdown.ts'
import type { DatasetDiff } from './diff/diff-schema.ts'

export interface Pending {
  readonly findings: readonly Finding[]
  /** The new version of each package, by its name. */
  readonly versions: ReadonlyMap<string, string>
}

export async function pendingVersions(rootFolder: string): Promise<Pending> {
  try {
    const { releases } = await getReleasePlan(rootFolder)
    const versions = releases.flatMap(({ name, oldVersion, newVersion }) =>
      newVersion === undefined || newVersion === oldVersion ? [] : [[name, newVersion] as const],
    )
    return { findings: [], versions: new Map(versions) }
  } catch (error) {
    const finding = {
      ...fileFinding(join(rootFolder, '.changeset'), 'changeset'),
      received: (error as Error).message,
      expected: 'changesets that each name packages of this workspace, with major, minor or patch',
      fix: 'Correct or remove the changeset. pnpm changeset writes one.',
    }
    return { findings: [finding], versions: new Map() }
  }
}

/** Lists what changed in the records, so that the changelog has it. */
export async function writeRecordChangeset(
  rootFolder: string,
  packageName: string,
  diff: DatasetDiff,
): Promise<void> {
  if (diff.bump !== 'none')
    await writeFile(
      join(rootFolder, '.changeset', 'records-of-the-release.md'),
      `---\n'${packageName}': ${diff.bump}\n---\n\nRecords:\n${diffMarkdown(diff)}\n`,
      { flag: 'wx' },
    )
}

export async function applyChangesets(rootFolder: string): Promise<void> {
  const changeset = fileURLToPath(import.meta.resolve('@changesets/cli/bin.js'))
  try {
    await promisify(execFile)(process.execPath, [changeset, 'version'], { cwd: rootFolder })
  } catch (error) {
    throw new FindingsError({
      ...fileFinding(join(rootFolder, '.changeset'), 'changeset'),
      received: (error as Error).message.trim(),
      expected: 'changesets that `changeset version` can apply',
      fix: 'Correct what it names, then make the release again.',
    })
  }
}
