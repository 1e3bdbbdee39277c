import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { getReleasePlan } from '@changesets/get-release-plan'
import { fileFinding } from '../finding.ts'
import type { Finding } from '../finding.ts'

/** What the pending changesets make of the packages. */
export interface Pending {
  /** What is wrong with the changesets or their configuration. */
  readonly findings: readonly Finding[]
  /** The version that each package gets, by its name. */
  readonly versions: ReadonlyMap<string, string>
}

export async function pendingVersions(root: string): Promise<Pending> {
  try {
    const { releases } = await getReleasePlan(root)
    return {
      findings: [],
      versions: new Map(
        releases.flatMap(({ name, oldVersion, newVersion }) =>
          newVersion === undefined || newVersion === oldVersion ? [] : [[name, newVersion]],
        ),
      ),
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const finding = {
      ...fileFinding(join(root, '.changeset'), 'changeset'),
      received: error.message,
      expected:
        'changesets that each name packages of this workspace, and major, minor or patch for each',
      fix: 'Mend the changeset or remove it; pnpm changeset writes one.',
    }
    return { findings: [finding], versions: new Map() }
  }
}

/** Runs `changeset version`: the pending changesets become versions and entries of the changelogs, and are removed. */
export async function applyChangesets(root: string): Promise<void> {
  const changeset = fileURLToPath(import.meta.resolve('@changesets/cli/bin.js'))
  await promisify(execFile)(process.execPath, [changeset, 'version'], { cwd: root })
}
