import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure, exitCodes, isSystemError, reasonOf } from './failure.ts'
import type { OutputFile } from './formats/format.ts'

/** What a file turned out to be once it was written. */
export interface Written {
  readonly bytes: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

/**
 * Files that appear together: each is written beside its place, in a hidden file, and takes its name at `commit`, which
 * then removes those that they replace. Until then, `discard` takes back all that was done, folders included.
 */
export class Staging {
  readonly #places: { readonly hidden: string; readonly path: string }[] = []
  readonly #outdated: string[] = []
  readonly #folders: string[] = []
  readonly #signal: AbortSignal

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  /** @throws Failure where it cannot be written. */
  async write(path: string, content: OutputFile['content']): Promise<Written> {
    const hidden = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
    const hash = createHash('sha256')
    let bytes = 0
    async function* measured(chunks: OutputFile['content']): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks) {
        const written = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
        hash.update(written)
        bytes += written.length
        yield written
      }
    }
    try {
      this.#makeFolder(dirname(path))
      if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory())
        throw notWritten(path, 'a folder has this name')
      this.#places.push({ hidden, path })
      await pipeline(content, measured, createWriteStream(hidden, { flush: true }), {
        signal: this.#signal,
      })
    } catch (error) {
      throw isSystemError(error) && !this.#signal.aborted
        ? notWritten(path, reasonOf(error))
        : error
    }
    return { bytes, sha256: hash.digest('hex') }
  }

  /** Has a file removed at `commit`, if it is still as it was written: what somebody changed since is theirs. */
  async outdate(path: string, { bytes, sha256 }: Written): Promise<void> {
    try {
      if (lstatSync(path).size !== bytes) return
      const hash = createHash('sha256')
      await pipeline(createReadStream(path), hash, { signal: this.#signal })
      if (hash.digest('hex') === sha256) this.#outdated.push(path)
    } catch (error) {
      // What cannot be read cannot be told to be ours: it stays.
      if (this.#signal.aborted || !isSystemError(error)) throw error
    }
  }

  /** Gives the files their names, in the order in which they were written, and then removes the outdated. */
  commit(): void {
    // Without a pause between them, so that no signal comes in between.
    for (const { hidden, path } of this.#places) {
      try {
        renameSync(hidden, path)
      } catch (error) {
        throw isSystemError(error) ? notWritten(path, reasonOf(error)) : error
      }
    }
    this.#folders.length = 0
    for (const path of this.#outdated) remove(path)
  }

  discard(): void {
    for (const { hidden } of this.#places) rmSync(hidden, { force: true })
    for (const folder of this.#folders.toReversed())
      if (readdirSync(folder).length === 0) rmdirSync(folder)
  }

  #makeFolder(folder: string): void {
    const first = mkdirSync(folder, { recursive: true })
    if (first === undefined) return
    const made = []
    for (let path = resolve(folder); path.startsWith(resolve(first)); path = dirname(path))
      made.unshift(path)
    this.#folders.push(...made)
  }
}

/** Removes a file, and the folders that it leaves empty, where the system allows it: the new files stand either way. */
function remove(path: string): void {
  try {
    rmSync(path)
    for (let folder = dirname(path); readdirSync(folder).length === 0; folder = dirname(folder))
      rmdirSync(folder)
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

const notWritten = (path: string, reason: string): Failure =>
  new Failure(exitCodes.outputFailed, `${path} could not be written: ${reason}`)
