#!/usr/bin/env node
import { setMaxListeners } from 'node:events'
import { constants } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { version } from '../package.json'
import { help, parseArguments } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { readContent } from './content.ts'
import { exportToFolder } from './export.ts'
import { Failure, exitCodes } from './failure.ts'
import { installedMeta } from './installed.ts'
import { list, listFields } from './list.ts'
import { progressBar, silent } from './progress.ts'
import { exportToStandardOutput } from './standard-output.ts'
import { origin, summary } from './summary.ts'
import { parseVerifyArguments } from './verify/arguments.ts'
import { verifyCopy } from './verify/verify.ts'

// V8 takes what memory a machine has before it looks for what is no longer used: of records that pass through, each is
// used for a moment, and hundreds of megabytes of them wait. From here on, the space for what is young stays as it is,
// and that for the rest is searched where it has doubled. (V8 reads --max-semi-space-size only when it starts.)
setFlagsFromString('--semi-space-growth-factor=1')
setFlagsFromString('--heap-growing-percent=100')

const abort = new AbortController()
// Each file that is being written listens, and Node 20 warns of more than ten.
setMaxListeners(0, abort.signal)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () =>
    abort.abort(
      new Failure(128 + constants.signals[signal], `stopped by ${signal}; no file was written`),
    ),
  )
}

try {
  const [first, ...others] = process.argv.slice(2)
  if (first === 'verify')
    process.exitCode = await verifyCopy(parseVerifyArguments(others), abort.signal)
  else await run(parseArguments(process.argv.slice(2)), abort.signal)
} catch (error) {
  fail(abort.signal.aborted ? abort.signal.reason : error)
}

async function run(asked: Arguments, signal: AbortSignal): Promise<void> {
  if (asked.show === 'help') return console.log(help())
  if (asked.show === 'list')
    return console.log(
      asked.fieldsOf.length === 0 ? list() : asked.fieldsOf.map(listFields).join('\n\n'),
    )
  if (asked.show === 'version')
    return console.log(
      `sino-dprk-export ${version}\n${installedMeta.name} ${installedMeta.version}, fingerprint ${installedMeta.fingerprint}`,
    )
  const progress =
    asked.quiet || asked.jsonSummary || (asked.stdout && process.stdout.isTTY)
      ? silent
      : progressBar()
  const content = await readContent(asked, progress, signal)
  if (asked.stdout) {
    await exportToStandardOutput(content, asked, signal)
    if (!asked.quiet) console.error([...asked.limits, origin(content)].join('\n'))
  } else {
    const exported = await exportToFolder(content, asked, progress, signal)
    if (asked.jsonSummary) console.log(JSON.stringify(exported, null, 2))
    else if (!asked.quiet) console.log(summary(exported, asked))
  }
}

/** Tells why nothing came of it. Anything but a failure is a mistake in the code, and shows where. */
function fail(error: unknown): void {
  if (!(error instanceof Failure)) throw error
  process.exitCode = error.exitCode
  console.error(
    error.exitCode === exitCodes.invalidInput
      ? error.message
      : `sino-dprk-export: ${error.message}`,
  )
  if (error.exitCode === exitCodes.wrongUsage) console.error('See sino-dprk-export --help.')
}
