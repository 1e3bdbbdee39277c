// Reads a copy of the report that was made to cost time or memory, or is as large as is read: copies.ts <name>
import { copyOfText, CopyError } from '@nkidp/export/verify'
import { verify } from '@nkidp/sino-dprk-data/evidence'
import { copies } from '../copies.ts'

const content = copies[process.argv[2] as keyof typeof copies]()
const start = performance.now()
const read = await readingOf()
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, read }))

async function readingOf(): Promise<string> {
  try {
    const { text, readAs } = copyOfText(content, '-')
    await verify(text)
    return `as ${readAs}`
  } catch (error) {
    if (error instanceof CopyError) return error.reason
    throw error
  }
}
