#!/usr/bin/env node
import { constants } from 'node:os'
import { CommanderError } from 'commander'
import { FormatError } from '@nkidp/export/formats'
import { meta } from '@nkidp/sino-dprk-data'
import { version } from '../package.json'
import { program } from './arguments.ts'
import { Failure, exitCodes, wrongUsage } from './failure.ts'

const abort = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () =>
    abort.abort(
      new Failure(128 + constants.signals[signal], `stopped by ${signal}; nothing was written`),
    ),
  )

const { name, version: dataVersion, fingerprint } = meta
try {
  await program(`sino-dprk-export ${version}\n${name} ${dataVersion}, fingerprint ${fingerprint}`, {
    write: async (asked) => {
      const { exportDataset } = await import('./export.ts')
      const message = await exportDataset(asked, abort.signal)
      if (message !== '') (asked.stdout ? console.error : console.log)(message)
    },
    list: async (formats) => {
      const { listFields, listFormats } = await import('./list.ts')
      console.log(formats?.map(listFields).join('\n\n') ?? listFormats())
    },
    verify: async (file, { json = false }) => {
      const { verifyCopy } = await import('./verify.ts')
      const { text, ok } = await verifyCopy(file, json, abort.signal)
      console.log(text)
      if (!ok) process.exitCode = exitCodes.missing
    },
  }).parseAsync()
} catch (error) {
  process.exitCode = await exitCodeOf(abort.signal.aborted ? abort.signal.reason : error)
}

/** Prints why nothing was done; any unexpected error is a bug, and thrown. */
async function exitCodeOf(error: unknown): Promise<number> {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
  const failure = error instanceof Failure ? error : await failureOf(error)
  if (failure === undefined) throw error
  const { exitCode, message } = failure
  console.error(exitCode === exitCodes.invalidInput ? message : `error: ${message}`)
  if (exitCode === exitCodes.wrongUsage) console.error('See sino-dprk-export --help.')
  return exitCode
}

/** What an error of a format or of a copy means. */
async function failureOf(error: unknown): Promise<Failure | undefined> {
  if (error instanceof FormatError) return new Failure(exitCodes.outputFailed, error.message)
  const { CopyError } = await import('@nkidp/export/verify')
  return error instanceof CopyError ? wrongUsage(error.message) : undefined
}
