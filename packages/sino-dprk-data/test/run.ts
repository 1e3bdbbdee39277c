import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a command printed; where it fails, the error shows it too. */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env = process.env,
): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd, env }).catch(
    (error: { stdout?: string; message: string }) => {
      throw new Error(`${error.message}\n${error.stdout ?? ''}`)
    },
  )
  return stdout
}
