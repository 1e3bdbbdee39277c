#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { didYouMean } from '@nkidp/schema/issues'
import { wrongUsage } from './command.ts'
import type { Surroundings } from './command.ts'
import { commands } from './index.ts'
import { PackageFactsError } from '../emit/package-facts.ts'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
// In the folder of a data package, as its own scripts call it, that package is the one.
const dataFolder = existsSync('records')
  ? process.cwd()
  : resolve(repository, 'packages/sino-dprk-data')
const sources = process.env['SINO_DPRK_SOURCES']

// A reader that has seen enough, as `head` has, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(process.argv.slice(2), {
  dataFolder,
  sourcesFolder: sources === undefined || sources === '' ? undefined : resolve(repository, sources),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY && process.stderr.isTTY,
})

async function run(
  [name, ...args]: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    surroundings.out(help())
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    if (name !== undefined) {
      surroundings.err(
        `Unknown command "${name}".${didYouMean(
          name,
          commands.map((known) => known.name),
        )}`,
      )
    }
    surroundings.err(help())
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    wrongUsage(command, { ...surroundings, err: surroundings.out })
    return 0
  }
  try {
    return await command.run(args, surroundings)
  } catch (error) {
    if (!(error instanceof PackageFactsError)) throw error
    surroundings.err(error.message)
    return 1
  }
}

function help(): string {
  const calls = commands.map(
    ({ name, usage, summary }) => [`${name} ${usage}`.trimEnd(), summary] as const,
  )
  const width = Math.max(...calls.map(([call]) => call.length))
  return [
    'Usage: pnpm data <command>',
    '',
    ...calls.map(([call, summary]) => `  ${call.padEnd(width)}  ${summary}`),
    '',
    'Records are read from packages/sino-dprk-data/records.',
    'SINO_DPRK_SOURCES names the folder of source texts (*.txt); a relative path',
    'starts at the root of the repository. Without it, the checks that need the text',
    'are skipped, and check says which.',
    'Exit code: 0 done, 1 something is wrong with the records, 2 wrong usage.',
  ].join('\n')
}
