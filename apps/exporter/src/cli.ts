#!/usr/bin/env node
import { isSystemError, reasonOf } from './failure.ts'

// Loading opens many files at once, which a limit on open files may not allow.
try {
  const { runCommand } = await import('./command.ts')
  await runCommand()
} catch (error) {
  if (!isSystemError(error)) throw error
  console.error(`error: ${reasonOf(error)}`)
  process.exitCode = 3
}
