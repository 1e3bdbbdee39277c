#!/usr/bin/env node
import { constants } from 'node:os'
import { CommanderError } from 'commander'
import { FormatError, installedMeta } from '@nkidp/export'
import { CopyError } from '@nkidp/export/verify'
import { version } from '../package.json'
import { program } from './arguments.ts'
import { exportDataset } from './export.ts'
import { Failure, exitCodes, wrongUsage } from './failure.ts'
import { listFields, listFormats } from './list.ts'
import { verifyCopy } from './verify.ts'

const abort = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () =>
    abort.abort(
      new Failure(128 + constants.signals[signal], `stopped by ${signal}; nothing was written`),
    ),
  )

const { name, version: dataVersion, fingerprint } = installedMeta
try {
  await program(`sino-dprk-export ${version}\n${name} ${dataVersion}, fingerprint ${fingerprint}`, {
    write: async (asked) => {
      const message = await exportDataset(asked, abort.signal)
      if (message !== '') (asked.stdout ? console.error : console.log)(message)
    },
    list: (formats) => console.log(formats?.map(listFields).join('\n\n') ?? listFormats()),
    verify: async (file, { json = false }) => {
      const { text, ok } = await verifyCopy(file, json, abort.signal)
      console.log(text)
      if (!ok) process.exitCode = exitCodes.missing
    },
  }).parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(abort.signal.aborted ? abort.signal.reason : error)
}

/** Prints why nothing was done; any unexpected error is a bug, and thrown. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
  const failure =
    error instanceof FormatError
      ? new Failure(exitCodes.outputFailed, error.message)
      : error instanceof CopyError
        ? wrongUsage(error.message)
        : error
  if (!(failure instanceof Failure)) throw error
  const { exitCode, message } = failure
  console.error(exitCode === exitCodes.invalidInput ? message : `error: ${message}`)
  if (exitCode === exitCodes.wrongUsage) console.error('See sino-dprk-export --help.')
  return exitCode
}
