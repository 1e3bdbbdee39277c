// Reads a copy of the report and looks for the words of the records, in a thread that can be stopped.
import { parentPort, workerData } from 'node:worker_threads'
import type { Manifest } from '@nkidp/export'
import { copyOf, CopyError, verifyCopy } from '@nkidp/export/verify'
import { report } from './verify-report.ts'

export interface Question {
  readonly bytes: Uint8Array
  readonly file: string
  readonly json: boolean
  readonly dataset: Manifest['dataset']
}

/** The result as the command prints it, or why the copy cannot be read. */
export type Answer =
  { readonly text: string; readonly ok: boolean } | { readonly unreadable: string }

async function answerTo({ bytes, file, json, dataset }: Question): Promise<Answer> {
  try {
    const copy = copyOf(bytes, file)
    const verification = await verifyCopy(copy)
    const text = json
      ? JSON.stringify({ copy: { file, readAs: copy.readAs }, dataset, ...verification }, null, 2)
      : report(verification, copy, dataset)
    return { text, ok: verification.ok }
  } catch (error) {
    if (error instanceof CopyError) return { unreadable: error.reason }
    if (error instanceof RangeError) return { unreadable: error.message }
    throw error
  }
}

parentPort?.postMessage(await answerTo(workerData as Question))
