import { createReadStream } from 'node:fs'
import { addAbortSignal } from 'node:stream'
import { installedMeta } from '@nkidp/export'
import { CopyError, copyOf, maxCopyBytes } from '@nkidp/export/verify'
import { verify } from '@nkidp/sino-dprk-data/evidence'
import { isSystemError, reasonOf } from './failure.ts'
import { report } from './verify-report.ts'

export async function verifyCopy(
  file: string,
  json: boolean,
  signal: AbortSignal,
): Promise<{ readonly text: string; readonly ok: boolean }> {
  const copy = copyOf(await bytesOf(file, signal), file)
  const verification = await verify(copy.text)
  const { name, version, fingerprint } = installedMeta
  const dataset = { name, version, fingerprint }
  const text = json
    ? JSON.stringify({ copy: { file, readAs: copy.readAs }, dataset, ...verification }, null, 2)
    : report(verification, copy, dataset)
  return { text, ok: verification.ok }
}

/** No more of an endless stream than shows that it is too long. */
async function bytesOf(file: string, signal: AbortSignal): Promise<Buffer> {
  const stream = addAbortSignal(signal, file === '-' ? process.stdin : createReadStream(file))
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > maxCopyBytes) break
    }
  } catch (error) {
    throw isSystemError(error) ? new CopyError(file, reasonOf(error)) : error
  }
  return Buffer.concat(chunks)
}
