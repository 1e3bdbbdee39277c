/** Why the command ends without having done what was asked: a message for the person, and the exit code. */
export class Failure extends Error {
  readonly exitCode: number

  constructor(exitCode: number, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

export const exitCodes = {
  done: 0,
  invalidInput: 1,
  missing: 1,
  wrongUsage: 2,
  outputFailed: 3,
} as const

export const wrongUsage = (message: string): Failure => new Failure(exitCodes.wrongUsage, message)

/** Whether the operating system refused something; any other error is a mistake in the code. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error

/** What the operating system says, without the call and the path that Node adds. */
export const reasonOf = (error: NodeJS.ErrnoException): string =>
  error.message.replace(/, .*$/s, '')
