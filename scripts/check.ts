// Runs every check as turbo tasks, one line per task, then prints the failures and the counts.
// Options and further tasks go to turbo: `npm test -- --filter=@nkidp/docs`, `npm test -- test:runtimes`. With SKIPS=fail, a skipped test fails the run.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'

const tasks = [
  ...['format', 'lint', 'typecheck', 'test', 'test:records'],
  ...['check:package', 'check:records', 'knip'],
]
const readers = ['biber', 'firefox-esr', 'pandoc', 'python3', 'rapper', 'Rscript', 'sqlite3']

interface RunSummary {
  readonly tasks: readonly {
    readonly taskId: string
    readonly directory: string
    readonly logFile?: string
    readonly execution?: { readonly exitCode: number }
  }[]
}

interface TestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

const reports = (): string[] => globSync('{bench,{packages,apps,e2e}/*}/test-report*.json')
for (const report of reports()) rmSync(report) // turbo restores those of the tasks that it replays.
rmSync('.turbo/runs', { recursive: true, force: true })

const { status } = spawnSync(
  'turbo',
  [
    ...['run', ...tasks, '--continue=dependencies-successful', '--summarize'],
    ...['--output-logs=hash-only', '--log-order=grouped', ...process.argv.slice(2)],
  ],
  { stdio: 'inherit', env: { ...process.env, ...environment() } },
)

const [summary] = globSync('.turbo/runs/*.json')
if (summary === undefined) process.exit(status ?? 1)
const failedTasks = read<RunSummary>(summary).tasks.filter(
  ({ execution }) => execution !== undefined && execution.exitCode !== 0,
)
for (const { taskId, logFile } of failedTasks) {
  // A root task has no log file in the summary.
  const log = logFile ?? `.turbo/turbo-${taskId.replace('//#', '')}.log`
  console.log(`\n--- ${taskId} failed ---`)
  if (existsSync(log)) console.log(readFileSync(log, 'utf8').trimEnd())
  // turbo keeps no log of a task that is never cached.
  else spawnSync('turbo', ['run', taskId, '--only'], { stdio: 'inherit' })
}

const resultsIn = (report: string) =>
  read<TestReport>(report).testResults.flatMap(({ assertionResults }) => assertionResults)
const results = reports().flatMap(resultsIn)
const named = (...states: readonly string[]) =>
  results.filter((test) => states.includes(test.status)).map(({ fullName }) => fullName)
const [passed, failed, skipped] = [
  named('passed'),
  named('failed'),
  named('skipped', 'pending', 'todo', 'disabled'),
]
for (const name of skipped) console.log(`skipped: ${name}`)
if (failed.length > 0) console.log(`\n${failed.map((name) => `failed: ${name}`).join('\n')}`)

// A skipped test is listed above.
const tests = reports().map((report): [string, string[]] => [
  dirname(report),
  resultsIn(report).flatMap(({ fullName, status }) => (status === 'failed' ? [] : [fullName])),
])
const wrong = notHeld()
for (const row of wrong) console.log(`failed: ${row} (no such test has passed)`)

const skipsFail = process.env['SKIPS'] === 'fail' ? skipped.length : 0
// A task that failed without a failed test (a build, a type check) counts as one failure.
const otherFailures = failedTasks.filter(({ directory }) => !reportsFailure(directory)).length
const failures = failed.length + skipsFail + otherFailures + wrong.length
const skips = skipped.length === 0 ? '' : `, ${skipped.length} skipped`
console.log(`\n${passed.length} passed, ${failures} failed${skips}`)
process.exit(failures > 0 ? 1 : (status ?? 1))

/** The rows of `inputs.md` that no test holds, of the packages whose tests ran. */
function notHeld(): string[] {
  const [, ...sections] = readFileSync('scripts/inputs.md', 'utf8').split(/^## /m)
  return sections.flatMap((section) => {
    const [place, ...rows] = section.split(/\n(?=\| )/)
    const ran = tests.flatMap(([folder, names]) => (folder === place?.split('\n')[0] ? names : []))
    return rows.slice(2).filter((row) => {
      const [, test = ''] = /\| ((?:\\\||[^|])+) \|\s*$/.exec(row) ?? []
      return ran.length > 0 && !ran.some((name) => name.includes(test.replaceAll('\\|', '|')))
    })
  })
}

function reportsFailure(directory: string): boolean {
  return globSync(join(directory, 'test-report*.json')).some((report) =>
    read<TestReport>(report).testResults.some(({ assertionResults }) =>
      assertionResults.some((test) => test.status === 'failed'),
    ),
  )
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

/** What tests depend on outside the repository: turbo does not replay a task where these differ. */
function environment(): Record<string, string> {
  const sources = process.env['SINO_DPRK_SOURCES'] ?? ''
  const digest = createHash('sha256')
  for (const text of sources === '' ? [] : globSync(join(sources, '*.txt')).sort())
    digest.update(readFileSync(text))
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return {
    SOURCES_SHA256: digest.digest('hex'),
    READERS: readers
      .filter((command) => folders.some((folder) => existsSync(join(folder, command))))
      .join(' '),
    // Hundreds of processes of Node read the same modules.
    NODE_COMPILE_CACHE: resolve('node_modules/.cache/node'),
    TURBO_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  }
}
