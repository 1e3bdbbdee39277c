#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommandLine } from './command-line.ts'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))
const sources = process.env['SINO_DPRK_SOURCES']

// A reader that has seen enough, as `head` has, closes the pipe.
for (const stream of [process.stdout, process.stderr])
  stream.once('error', (error: NodeJS.ErrnoException) => {
    stream.on('error', () => {}) // One message is enough.
    if (error.code === 'EPIPE') return
    if (stream === process.stdout)
      process.stderr.write(`Standard output could not be written: ${error.message}\n`)
    process.once('exit', () => (process.exitCode ||= 1))
  })

// The scripts of the data package call it in their own folder.
const dataFolder = existsSync('records')
  ? process.cwd()
  : resolve(repository, 'packages/sino-dprk-data')

process.exitCode = await runCommandLine(process.argv.slice(2), {
  rootFolder: resolve(dataFolder, '../..'),
  dataFolder,
  sourcesFolder: sources ? resolve(repository, sources) : undefined,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdout.isTTY && process.stderr.isTTY,
})
