import { makeFile, type ExportFile } from '@nkidp/export'
import { isSystemError, notWritten, reasonOf } from './failure.ts'

/** The bytes of a file. A format may fail to write a file of its own, which the message then names. */
export async function contentOf(file: ExportFile, target: string): ReturnType<typeof makeFile> {
  try {
    return await makeFile(file)
  } catch (error) {
    throw isSystemError(error) ? notWritten(target, `${error.path}: ${reasonOf(error)}`) : error
  }
}
