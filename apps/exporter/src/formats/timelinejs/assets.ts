import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { OutputFile } from '../format.ts'

/** The parts of TimelineJS that a page needs, and its license, by their places beside the page. */
const mediaTypes = {
  'js/timeline.js': 'text/javascript',
  'css/timeline.css': 'text/css',
  'css/icons/tl-icons.woff2': 'font/woff2',
  'LICENSE-TimelineJS.txt': 'text/plain',
} as const

export const assets = (): OutputFile[] =>
  Object.entries(mediaTypes).map(([name, mediaType]) => ({
    name,
    mediaType,
    records: undefined,
    content: asset(name),
  }))

/** The build puts them beside the command; `imports` in package.json says where. */
async function* asset(name: string): AsyncGenerator<Uint8Array> {
  yield await readFile(createRequire(import.meta.url).resolve(`#timelinejs/${name}`))
}
