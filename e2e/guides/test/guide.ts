import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a reader does at a code block. */
type Step =
  /** Saves the block under its title. */
  | { readonly kind: 'write'; readonly file: string; readonly content: string }
  /** Runs the block in a shell. */
  | { readonly kind: 'run'; readonly script: string; readonly printed: string | undefined }
  /** Opens the page that was saved last in a browser. It shows a text, or draws the picture that the guide shows. */
  | { readonly kind: 'open'; readonly file: string; readonly printed: string }
  | { readonly kind: 'draw'; readonly file: string; readonly picture: string }

export interface Guide {
  readonly name: string
  readonly steps: readonly Step[]
  /** The blocks that are marked `not-run`. */
  readonly notRun: readonly string[]
}

export const guidesFolder = fileURLToPath(
  new URL('../../../apps/docs/src/content/docs/guides/', import.meta.url),
)

export const readGuides = (): Guide[] =>
  globSync('*.md', { cwd: guidesFolder })
    .sort()
    .map((file) => readGuide(basename(file, '.md'), readFileSync(join(guidesFolder, file), 'utf8')))

/**
 * A block with a title is a file, one in `sh` is run, and one in `text` after either is its output. A picture in SVG is drawn
 * by the page before it.
 *
 * @throws Error for any other block.
 */
export function readGuide(name: string, markdown: string): Guide {
  const steps: Step[] = []
  const notRun: string[] = []
  for (const [, picture, language = '', about = '', code = ''] of markdown.matchAll(
    /^!\[.*\]\(\.\/(.+\.svg)\)$|^```(\w*)(.*)\n([^]*?)^```$/gm,
  )) {
    const file = /title="([^"]+)"/.exec(about)?.[1]
    const before = steps.at(-1)
    if (picture !== undefined) {
      if (before?.kind !== 'write') throw new Error(`${name}: no page draws ${picture}`)
      steps.push({ kind: 'draw', file: before.file, picture })
    } else if (/\bnot-run\b/.test(about)) notRun.push(file ?? code)
    else if (file !== undefined) steps.push({ kind: 'write', file, content: code })
    else if (language === 'sh') steps.push({ kind: 'run', script: code, printed: undefined })
    else if (language === 'text' && before?.kind === 'run')
      steps[steps.length - 1] = { ...before, printed: code }
    else if (language === 'text' && before?.kind === 'write')
      steps.push({ kind: 'open', file: before.file, printed: code })
    else throw new Error(`${name}: this block is not a file, a command or an output:\n${code}`)
  }
  return { name, steps, notRun }
}

/** Whether the output is as expected: a line `…` stands for any lines, `…` within a line for any words, a version for any version. */
export function isExpected(printed: string, expected: string): boolean {
  const pattern = lines(expected).map((line) => {
    if (line === '…') return '(?:.*\n)*'
    const parts = line.split(/(…|\b\d+\.\d+\.\d+\b)/).map((part, index) => {
      if (index % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      return part === '…' ? '.*' : String.raw`\d+\.\d+\.\d+`
    })
    return `${parts.join('')}\n`
  })
  return new RegExp(`^${pattern.join('')}$`).test(`${lines(printed).join('\n')}\n`)
}

const lines = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
