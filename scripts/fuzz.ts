// Runs every test of a property for long, and prints how many cases of each were tried: `pnpm fuzz [cases]`, by default 100,000.
// Options go to vitest: `pnpm fuzz 1000 -t 'any arguments'`.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [first = '', ...rest] = process.argv.slice(2)
const isCount = /^\d+$/.test(first)
const total = isCount ? Number(first) : 100_000
const options = isCount || first === '' ? rest : [first, ...rest]

const tests = globSync('{packages,apps}/*/{src,test}/**/*.test.ts').filter((file) =>
  readFileSync(file, 'utf8').includes('fc.assert('),
)
const properties = tests.reduce(
  (sum, file) => sum + readFileSync(file, 'utf8').split('fc.assert(').length - 1,
  0,
)
const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
const report = join(folder, 'counts.ndjson')
const seconds = process.env['FUZZ_SECONDS'] ?? '30'
let failed = false
/** The package of a test, and its configuration of vitest. */
const runOf = (file: string): string =>
  [
    file.split('/').slice(0, 2).join('/'),
    file.endsWith('.records.test.ts') ? 'vitest.records.config.ts' : 'vitest.config.ts',
  ].join(' ')
for (const run of new Set(tests.map(runOf))) {
  const [root = '', config = ''] = run.split(' ')
  const { status } = spawnSync(
    'vitest',
    [
      ...['run', '--testTimeout=600000', '--reporter=dot', '--config', config, ...options],
      ...tests.filter((file) => runOf(file) === run).map((file) => file.slice(root.length + 1)),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        FUZZ_REPORT: report,
        FUZZ_SECONDS: seconds,
        // Some are slow and stop after their time, so the others make up for them.
        FUZZ_CASES: String(Math.ceil((total * 1.5) / properties)),
      },
    },
  )
  failed ||= status !== 0
}

interface Count {
  readonly name: string
  readonly file: string
  readonly cases: number
}
const counts = existsSync(report)
  ? readFileSync(report, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Count)
  : []
rmSync(folder, { recursive: true })
for (const { cases, file, name } of counts)
  console.log(`${String(cases).padStart(8)}  ${file.slice(process.cwd().length + 1)}  ${name}`)
const cases = counts.reduce((sum, count) => sum + count.cases, 0)
console.log(
  `\n${cases} cases of ${counts.length} properties, ${failed ? 'with failures' : 'all passed'}`,
)
process.exitCode = failed ? 1 : 0
