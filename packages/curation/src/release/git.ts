import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export const git = async (folder: string, ...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)('git', ['--no-optional-locks', '-C', folder, ...args])).stdout.trim()

/** Why git failed, in its own words. */
export const gitMessage = (error: unknown): string =>
  `git says: ${(error as Error).message.replace(/^Command failed:.*\n/, '').trim()}`
