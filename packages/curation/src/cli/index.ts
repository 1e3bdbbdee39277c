import { anchor } from './anchor.ts'
import { check } from './check.ts'
import { citationFilesCommand } from './citation-files.ts'
import type { Command } from './command.ts'
import { coverage } from './coverage.ts'
import { diff } from './diff.ts'
import { emit } from './emit.ts'
import { gate } from './gate.ts'
import { newRecord } from './new.ts'
import { release } from './release.ts'

/** Every command of `pnpm data`, in the order in which help lists them. */
export const commands: readonly Command[] = [
  check,
  anchor,
  coverage,
  newRecord,
  emit,
  diff,
  gate,
  release,
  citationFilesCommand,
]
