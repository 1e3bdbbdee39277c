import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { base, built } from './site.ts'

const bytesOf = (file: string) => readFileSync(join(built, file))
const weights = new Map<string, number>()

/** The bytes of a file as they are sent: by gzip, except fonts, which are compressed already. */
function weightOfFile(file: string): number {
  const known = weights.get(file)
  if (known !== undefined) return known
  const bytes = bytesOf(file)
  const weight = file.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length
  weights.set(file, weight)
  return weight
}

const scriptsOf = (file: string): string[] => [
  file,
  ...[
    ...bytesOf(file)
      .toString()
      .matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g),
  ].flatMap(([, name = '']) => scriptsOf(join(file, '..', name))),
]

const loadedLinks = ['stylesheet', 'icon', 'preload', 'modulepreload']

/** The files that a page names for a first visit, with its own. */
export function filesOf(page: string): string[] {
  const files = new Set([page])
  const fileAt = (address: string) =>
    new URL(address, 'http://localhost').pathname.slice(base.length)
  const parser = new Parser({
    onopentag(name, { src, href, rel = '' }) {
      if (name === 'script' && src !== undefined)
        for (const script of scriptsOf(fileAt(src))) files.add(script)
      else if (src !== undefined) files.add(fileAt(src))
      else if (href !== undefined && rel.split(' ').some((word) => loadedLinks.includes(word)))
        files.add(fileAt(href))
    },
  })
  parser.end(bytesOf(page).toString())
  return [...files]
}

/** What a first visit loads, in bytes. */
export function weightOf(files: readonly string[]) {
  const weights = { scripts: 0, fonts: 0, rest: 0 }
  for (const file of files) {
    const kind = file.endsWith('.woff2') ? 'fonts' : file.endsWith('.js') ? 'scripts' : 'rest'
    weights[kind] += weightOfFile(file)
  }
  return weights
}
