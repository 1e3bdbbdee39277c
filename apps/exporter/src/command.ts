import { constants } from 'node:os'
import { CommanderError } from 'commander'
import { FormatError } from '@nkidp/export/formats'
import { oneLine } from '@nkidp/schema/text'
import { meta } from '@nkidp/sino-dprk-data'
import { version } from '../package.json'
import { program } from './arguments.ts'
import { Failure, exitCodes, wrongUsage } from './failure.ts'
import { print } from './print.ts'

export async function runCommand(): Promise<void> {
  const abort = new AbortController()
  const { signal } = abort
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () =>
      abort.abort(
        new Failure(128 + constants.signals[name], `stopped by ${name}; nothing was written`),
      ),
    )
  const { name, version: dataVersion, fingerprint } = meta
  const command = program(
    `sino-dprk-export ${version}\n${name} ${dataVersion}, fingerprint ${fingerprint}`,
    {
      write: async (asked) => {
        const { exportDataset } = await import('./export.ts')
        const message = await exportDataset(asked, signal)
        if (message !== '')
          await print(message, asked.stdout ? process.stderr : process.stdout, signal)
      },
      listFormats: async (formats) => {
        const { listFields, listFormats } = await import('./list.ts')
        const text = formats?.map(listFields).join('\n\n') ?? listFormats()
        await print(text, process.stdout, signal)
      },
      listActors: async (input) => {
        const [{ datasetIn }, { listActors }] = await Promise.all([
          import('./export.ts'),
          import('./actors.ts'),
        ])
        await print(listActors(await datasetIn(input, signal)), process.stdout, signal)
      },
      verify: async (file, { json = false }) => {
        const { verifyCopy } = await import('./verify.ts')
        const { text, ok } = await verifyCopy(file, json, signal)
        await print(text, process.stdout, signal)
        if (!ok) process.exitCode = exitCodes.missing
      },
    },
  )
  let help = '' // It or the version.
  for (const each of [command, ...command.commands])
    each.configureOutput({ writeOut: (text) => (help += text), writeErr: () => {} })
  try {
    await command.parseAsync().catch(async (error: unknown) => {
      if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error
      await print(help.trimEnd(), process.stdout, signal)
    })
  } catch (error) {
    const { exitCode, message } = await failureOf(signal.aborted ? signal.reason : error)
    process.exitCode = exitCode
    // Findings are short lines already; an argument may be of any length and have line ends.
    const text =
      exitCode === exitCodes.invalidInput
        ? message
        : `error: ${oneLine(message.replace('\n(Did you mean', ' (Did you mean'), 1000)}`
    const subcommand = command.commands.find((each) => each.name() === command.args[0])
    const asked = ['sino-dprk-export', ...(subcommand ? [subcommand.name()] : [])].join(' ')
    const hint = exitCode === exitCodes.wrongUsage ? `\nSee ${asked} --help.` : ''
    await print(`${text}${hint}`, process.stderr).catch(() => {}) // The exit code says it too.
  }
}

/** Why nothing was done; any unexpected error is a bug, and thrown. */
async function failureOf(error: unknown): Promise<Failure> {
  if (error instanceof Failure) return error
  if (error instanceof FormatError) return new Failure(exitCodes.outputFailed, error.message)
  if (error instanceof CommanderError) return wrongUsage(error.message.replace(/^error: /, ''))
  const { CopyError } = await import('@nkidp/export/verify')
  if (error instanceof CopyError) return wrongUsage(error.message)
  throw error
}
