import { loadFormats } from './index.ts'

export const formats = await loadFormats()
