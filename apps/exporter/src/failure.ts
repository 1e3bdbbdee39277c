/** A message for the user, with the exit code. */
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

/** Whether an error comes from the operating system, or from Node with --permission; any other is a bug. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error &&
  ('syscall' in error || ('code' in error && error.code === 'ERR_ACCESS_DENIED'))

/** Without the call and the path that Node adds. */
export const reasonOf = (error: NodeJS.ErrnoException): string =>
  error.message.replace(/, .*$/s, '')

export const notWritten = (what: string, error: NodeJS.ErrnoException | string): Failure =>
  new Failure(
    exitCodes.outputFailed,
    `${what} could not be written: ${typeof error === 'string' ? error : reasonOf(error)}`,
  )
