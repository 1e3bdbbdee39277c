// Runs every check as turbo tasks, one line per task, then prints the failures and the counts.
// Options and further tasks go to turbo: `npm test -- --filter=@nkidp/docs`, `npm test -- test:runtimes`. With SKIPS=fail, a skipped test fails the run.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { inputsTable, type TestResult } from './inputs.ts'

const tasks = [
  ...['format', 'lint', 'typecheck', 'test', 'test:records'],
  ...['check:package', 'check:records', 'knip'],
]
const readers = ['biber', 'firefox-esr', 'pandoc', 'python3', 'rapper', 'Rscript', 'sqlite3']

interface RunSummary {
  readonly packages: readonly string[]
  readonly tasks: readonly {
    readonly taskId: string
    readonly directory: string
    readonly logFile?: string
    readonly execution?: { readonly exitCode: number }
  }[]
}

interface Package {
  readonly name: string
  readonly scripts?: Readonly<Record<string, string>>
}

interface TestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly Omit<TestResult, 'file'>[]
  }[]
}

const reports = (): string[] => globSync('{bench,{packages,apps,e2e}/*}/test-report*.json')
for (const report of reports()) rmSync(report) // turbo restores those of the tasks that it replays.
rmSync('.turbo/runs', { recursive: true, force: true })

const environment = environmentOfTests()
const { status } = spawnSync(
  'turbo',
  [
    ...['run', ...tasks, '--continue=dependencies-successful', '--summarize'],
    ...['--output-logs=hash-only', '--log-order=grouped', ...process.argv.slice(2)],
  ],
  { stdio: 'inherit', env: { ...process.env, ...environment } },
)

const [summary] = globSync('.turbo/runs/*.json')
if (summary === undefined) process.exit(status ?? 1)
const run = read<RunSummary>(summary)
const failedTasks = run.tasks.filter(
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

const resultsIn = (report: string): TestResult[] =>
  read<TestReport>(report).testResults.flatMap(({ name, assertionResults }) => {
    // A report from the cache may come from another clone.
    const file = name.slice(name.lastIndexOf(`/${dirname(report)}/`) + 1)
    return assertionResults.map((result) => ({ ...result, file }))
  })
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

const table = 'scripts/inputs.md'
const earlier = readFileSync(table, 'utf8')
// A test may be skipped only where the text of the report or a reader is missing.
const isWhole = process.env['SINO_DPRK_SOURCES'] && environment.READERS === readers.join(' ')
const { text, wrong, counts } = inputsTable(results, earlier, (file) => {
  const [place = '', name = ''] = file.split('/')
  const isOfPackage = (result: TestResult) => result.file.startsWith(`${place}/${name}/`)
  const isSkipped = (result: TestResult) =>
    result.file === file && !['passed', 'failed'].includes(result.status)
  return !results.some(isOfPackage) || (!isWhole && results.some(isSkipped))
})
const leftOut = tasksLeftOut()
for (const problem of [...leftOut, ...wrong]) console.log(`failed: ${problem}`)

const skipsFail = process.env['SKIPS'] === 'fail' ? skipped.length : 0
// A task that failed without a failed test (a build, a type check) counts as one failure.
const reportsFailure = (directory: string) =>
  results.some(({ file, status }) => status === 'failed' && file.startsWith(`${directory}/`))
const otherFailures = failedTasks.filter(({ directory }) => !reportsFailure(directory)).length
const isChanged = text !== earlier
const others = skipsFail + otherFailures + leftOut.length
const failures = failed.length + others + Math.max(wrong.length, +isChanged)
if (isChanged && failed.length + others === 0) {
  writeFileSync(table, text)
  console.log(`failed: ${table} did not match the tests and was rewritten; commit it`)
}
const skips = skipped.length === 0 ? '' : `, ${skipped.length} skipped`
console.log(`\n${counts}\n${passed.length} passed, ${failures} failed${skips}`)
process.exit(failures > 0 ? 1 : (status ?? 1))

/** turbo leaves out a task in silence if the run ends before one that it waits for, and a report that is not an output. */
function tasksLeftOut(): string[] {
  const ran = new Set(run.tasks.map(({ taskId }) => taskId))
  return globSync('{bench,{packages,apps,e2e}/*}/package.json').flatMap((file) => {
    const { name, scripts = {} } = read<Package>(file)
    const asked = run.packages.includes(name) ? [...tasks, ...process.argv.slice(2)] : []
    return asked.flatMap((task) => {
      const command = scripts[task]
      if (command === undefined) return []
      if (!ran.has(`${name}#${task}`)) return `${name}#${task} did not run`
      const [isTest, config = ''] =
        /^vitest run(?: --config vitest(\..+)\.config\.ts)?$/.exec(command) ?? []
      const report = join(dirname(file), `test-report${config}.json`)
      return isTest === undefined || existsSync(report) ? [] : `${name}#${task} left no ${report}`
    })
  })
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}

/** What tests depend on outside the repository: turbo does not replay a task where these differ. */
function environmentOfTests() {
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
