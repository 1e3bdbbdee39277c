/** What a reader of a guide does at one of its code blocks, in the order in which they stand. */
type Step =
  /** Saves the block under its title. */
  | { readonly kind: 'write'; readonly file: string; readonly content: string }
  /** Gives the block, in `sh`, to a shell. */
  | { readonly kind: 'run'; readonly script: string; readonly printed: string | undefined }
  /** Opens the page that was saved last in a browser. */
  | { readonly kind: 'open'; readonly file: string; readonly printed: string }

/** A guide as its tests read it: from the very Markdown that the reader sees. */
export interface Guide {
  readonly steps: readonly Step[]
  /** The blocks that say of themselves, by `not-run` beside the language, that nobody ran them. */
  readonly notRun: readonly string[]
}

/**
 * The steps of a guide. A block with a title is a file; one in `sh` is run; one in `text` behind either is what it prints,
 * where a line `…` stands for any number of lines, and `…` within a line for any words.
 *
 * @throws Error for a block that is none of these.
 */
export function readGuide(markdown: string): Guide {
  const steps: Step[] = []
  const notRun: string[] = []
  for (const [, language = '', about = '', code = ''] of markdown.matchAll(
    /^```(\w*)(.*)\n([^]*?)^```$/gm,
  )) {
    const file = /title="([^"]+)"/.exec(about)?.[1]
    const before = steps.at(-1)
    if (/\bnot-run\b/.test(about)) notRun.push(file ?? code)
    else if (file !== undefined) steps.push({ kind: 'write', file, content: code })
    else if (language === 'sh') steps.push({ kind: 'run', script: code, printed: undefined })
    else if (language === 'text' && before?.kind === 'run')
      steps[steps.length - 1] = { ...before, printed: code }
    else if (language === 'text' && before?.kind === 'write')
      steps.push({ kind: 'open', file: before.file, printed: code })
    else
      throw new Error(
        `a block in ${language || 'no language'} is neither a file, nor run, nor what is printed:\n${code}`,
      )
  }
  return { steps, notRun }
}

/** The text that is expected, where it is what was printed but for the lines left out by `…`, and for the numbers of versions; else what was printed. */
export function asExpected(printed: string, expected: string): string {
  const [told, found] = [lines(expected), lines(printed)]
  return matches(told, found) ? expected : printed
}

const lines = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd().replace(/\b\d+\.\d+\.\d+\b/g, 'x.y.z'))

function matches([told, ...toldNext]: readonly string[], found: readonly string[]): boolean {
  if (told === undefined) return found.length === 0
  if (told === '…')
    return Array.from({ length: found.length + 1 }, (_, skipped) => skipped).some((skipped) =>
      matches(toldNext, found.slice(skipped)),
    )
  const [first, ...next] = found
  return first !== undefined && sameLine(told, first) && matches(toldNext, next)
}

/** `…` within a line stands for any words. */
function sameLine(told: string, found: string): boolean {
  const [start = '', ...parts] = told.split('…')
  const end = parts.pop()
  if (end === undefined) return told === found
  let place = start.length
  for (const part of parts) {
    const next = found.indexOf(part, place)
    if (next < 0) return false
    place = next + part.length
  }
  return found.startsWith(start) && found.endsWith(end) && place + end.length <= found.length
}
