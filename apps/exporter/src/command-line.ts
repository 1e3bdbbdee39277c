import { Command, CommanderError } from 'commander'
import { wrongUsage } from './failure.ts'

/** A command that neither prints nor exits: what is wrong is told at the edge, like every other failure. */
export const commandLine = (name: string): Command =>
  new Command(name)
    .helpOption(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({ helpWidth: 80 })

/** @throws Failure for options that the command does not have, or that lack their value. */
export function parseInto(command: Command, argv: readonly string[]): Command {
  try {
    return command.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    throw wrongUsage(error.message.replace(/^error: /, '').replace('\n', ' '))
  }
}
