import { anchor } from './anchor.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { coverage } from './coverage.ts'
import { emit } from './emit.ts'
import { newRecord } from './new.ts'

/** Every command of `pnpm data`, in the order in which help lists them. */
export const commands: readonly Command[] = [check, anchor, coverage, newRecord, emit]
