import { loadFormats } from './index.ts'

/** Importing this loads every format, which the command does only to list them. */
export const formats = await loadFormats()
