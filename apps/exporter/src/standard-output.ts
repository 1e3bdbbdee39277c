import { pipeline } from 'node:stream/promises'
import type { Arguments } from './arguments.ts'
import type { Content } from './content.ts'
import { Failure, exitCodes, isSystemError, reasonOf, wrongUsage } from './failure.ts'

/** Writes the one file that is asked for to standard output. */
export async function exportToStandardOutput(
  content: Content,
  { formats: [format], collections }: Arguments,
  signal: AbortSignal,
): Promise<void> {
  const name = `${collections?.[0] ?? 'dataset'}.${format?.extension}`
  const data = content.files.filter(({ mediaType }) => mediaType === format?.mediaType)
  const file = data.length === 1 ? data[0] : data.find((each) => each.name === name)
  const [records = []] = file === undefined ? [] : content.recordsFor([file], signal)
  if (file === undefined)
    throw wrongUsage(
      `--format ${format?.name} has no single file for the whole dataset; name one --collection, or use --out`,
    )
  try {
    await pipeline(file.content(records), process.stdout, { signal, end: false })
  } catch (error) {
    if (!isSystemError(error)) throw error
    // Whoever reads the pipe has read enough.
    if (error.code !== 'EPIPE')
      throw new Failure(
        exitCodes.outputFailed,
        `standard output could not be written: ${reasonOf(error)}`,
      )
  }
}
