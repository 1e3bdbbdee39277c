import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { guidesFolder, isExpected, type Guide } from './guide.ts'

// Without the text of the report, like most readers.
const env = {
  ...process.env,
  SINO_DPRK_SOURCES: '',
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
  npm_config_loglevel: 'error',
  pnpm_config_verify_deps_before_run: 'false', // node_modules may be linked from the real workspace.
  TZ: 'UTC',
  LC_ALL: 'C.UTF-8',
}

interface Reader {
  /** What to run in place of a line; nothing for one that would download something, which is put in place. */
  readonly replaceLine: (line: string, folder: string) => string
  /** What a page in a browser shows: its text, and the first picture that it draws. */
  readonly open?: (
    file: string,
    folder: string,
  ) => Promise<{ text: string; svg: string | undefined }>
  /** The text of a file or a command, with the address from which this test serves what the site publishes. */
  readonly withAddresses?: (text: string) => string
}

/** Does in a folder what a guide says, and expects what it prints. */
export async function followGuide(
  { name, steps }: Guide,
  start: string,
  { replaceLine, open, withAddresses = (text) => text }: Reader,
): Promise<void> {
  let folder = start
  for (const step of steps) {
    if (step.kind === 'write') {
      mkdirSync(dirname(join(folder, step.file)), { recursive: true })
      writeFileSync(join(folder, step.file), withAddresses(step.content))
    } else if (step.kind === 'run') {
      const lines = step.script.split('\n').map((line) => {
        const to = /^cd (\S+)$/.exec(line)?.[1]
        if (to === undefined) return replaceLine(line, folder)
        folder = join(folder, to)
        return ''
      })
      const printed = await runScript(lines.join('\n'), folder)
      if (step.printed !== undefined) expectOutput(name, printed, step.printed)
    } else {
      if (open === undefined) throw new Error(`${name} opens ${step.file} in a browser`)
      const { text, svg } = await open(step.file, folder)
      if (step.kind === 'open') expectOutput(name, text, step.printed)
      else await expect(svg).toMatchFileSnapshot(join(guidesFolder, step.picture))
    }
  }
}

async function runScript(script: string, cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-e', '-c', `exec 2>&1\n${script}`], {
    cwd,
    env,
  }).catch((error: { message: string; stdout: string }) => {
    throw new Error(`${error.message}\n${error.stdout}`)
  })
  return stdout
}

/** Compares the texts only if they differ, so that a failure shows both. With `UPDATE_GUIDES`, the guide shows what was printed. */
function expectOutput(guide: string, printed: string, expected: string): void {
  if (isExpected(printed, expected)) return
  if (!process.env['UPDATE_GUIDES'] || /…$/m.test(expected)) expect(printed).toBe(expected)
  const file = join(guidesFolder, `${guide}.md`)
  const markdown = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    markdown.replace(expected, () => `${printed.trimEnd().replace(/ +$/gm, '')}\n`),
  )
}
