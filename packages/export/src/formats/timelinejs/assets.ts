import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { OutputFile } from '../../format.ts'

const { resolve } = createRequire(import.meta.url)

/** A file of TimelineJS. `imports` in package.json says where it is: in its package, or beside the built command. */
const read = (path: string): string => readFileSync(resolve(`#timelinejs/${path}`), 'utf8')

const asset = (name: string, mediaType: string, content: OutputFile['content']): OutputFile => ({
  name,
  mediaType,
  records: null,
  content,
})

/** The parts of TimelineJS that the page needs, and its license, which requires the address of the source. */
export const assets: readonly OutputFile[] = [
  asset('js/timeline.js', 'text/javascript', () => read('dist/js/timeline.js')),
  asset('css/timeline.css', 'text/css', () =>
    // Only one format of the icon font is here, so browsers must not ask for the others.
    read('dist/css/timeline.css').replace(
      /src: url\(\S+tl-icons\.eot\);\s*src: [^;]+;/,
      "src: url(icons/tl-icons.woff2) format('woff2');",
    ),
  ),
  asset('css/icons/tl-icons.woff2', 'font/woff2', () =>
    readFileSync(resolve('#timelinejs/dist/css/icons/tl-icons.woff2')),
  ),
  asset('LICENSE-TimelineJS.txt', 'text/plain', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string }
    return `TimelineJS ${version}. Its source: https://github.com/NUKnightLab/TimelineJS3\n\n${read('LICENSE')}`
  }),
]
