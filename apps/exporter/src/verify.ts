import { Worker } from 'node:worker_threads'
import { installedMeta } from '@nkidp/export'
import { CopyError, maxCopyBytes } from '@nkidp/export/verify'
import { isSystemError, reasonOf } from './failure.ts'
import { readUpTo } from './read-up-to.ts'
import type { Answer, Question } from './verify-worker.ts'

export async function verifyCopy(
  file: string,
  json: boolean,
  signal: AbortSignal,
): Promise<{ readonly text: string; readonly ok: boolean }> {
  const { name, version, fingerprint } = installedMeta
  const bytes = await readUpTo(maxCopyBytes, file, signal).catch((error: unknown) => {
    throw isSystemError(error) ? new CopyError(file, reasonOf(error)) : error
  })
  const answer = await answerOf(
    { bytes, file, json, dataset: { name, version, fingerprint } },
    signal,
  )
  if ('unreadable' in answer) throw new CopyError(file, answer.unreadable)
  return answer
}

/** Asks a worker, so that signals are heeded while it works. */
async function answerOf(question: Question, signal: AbortSignal): Promise<Answer> {
  // The source is run by tests, the script by users.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./verify-worker.${extension}`, import.meta.url), {
    workerData: question,
  })
  try {
    return await new Promise<Answer>((resolve, reject) => {
      signal.throwIfAborted()
      signal.addEventListener('abort', () => reject(signal.reason as Error))
      worker.on('message', resolve)
      worker.on('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? resolve({ unreadable: 'it needs more memory than there is' })
          : reject(error),
      )
    })
  } finally {
    await worker.terminate()
  }
}
