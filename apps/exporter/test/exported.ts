import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { parseArguments } from '../src/arguments.ts'
import { readContent } from '../src/content.ts'
import { exportToFolder } from '../src/export.ts'
import { silent } from '../src/progress.ts'

/** A folder with what a dataset looks like in a format: the installed dataset, or another that is read from a file. It is gone when the test is over. */
export async function exported(
  format: string,
  dataset?: Dataset,
  more: readonly string[] = [],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sino-dprk-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const input = join(folder, 'input.json')
  if (dataset !== undefined) writeFileSync(input, JSON.stringify(dataset))
  const asked = parseArguments([
    '--format',
    format,
    '--out',
    folder,
    ...(dataset === undefined ? [] : ['--input', input]),
    ...more,
  ])
  const { signal } = new AbortController()
  await exportToFolder(await readContent(asked, silent, signal), asked, silent, signal)
  return join(folder, format)
}
