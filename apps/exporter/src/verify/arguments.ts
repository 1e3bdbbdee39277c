import { commandLine, parseInto } from '../command-line.ts'
import { wrongUsage } from '../failure.ts'

/** What `verify` is asked for. */
export interface VerifyArguments {
  readonly show: 'help' | undefined
  readonly file: string
  readonly json: boolean
}

interface Options {
  json?: true
  help?: true
}

/** @throws Failure for anything that is no right use of the command. */
export function parseVerifyArguments(argv: readonly string[]): VerifyArguments {
  const parsed = parseInto(command(), argv)
  const [file = '', ...others] = parsed.args
  const { json = false, help = false } = parsed.opts<Options>()
  if (help) return { show: 'help', file, json }
  if (file === '')
    throw wrongUsage('verify needs a file with a copy of the page, or - for standard input')
  if (others.length > 0)
    throw wrongUsage(
      `verify takes one file, and found ${[file, ...others].map((each) => JSON.stringify(each)).join(', ')}`,
    )
  return { show: undefined, file, json }
}

const command = () =>
  commandLine('sino-dprk-export verify')
    .description('Looks in your own copy of the page for the words on which each record stands.')
    .usage('<file|-> [--json]')
    .allowExcessArguments()
    .option('--json', 'write the result as JSON: each span of each record, with its offsets')
    .option('-h, --help', 'show this help')

export const verifyHelp = (): string => `${command().helpInformation().trimEnd()}

The copy is text, or a page saved as HTML; - reads it from standard input. White
space, quotes, dashes, ligatures, soft hyphens and the forms of Unicode may
differ, and so may all that stands around the words, and its order. A letter, a
digit or a word may not: then the span is missing.

  exact      the words stand at the recorded offsets
  relocated  they stand elsewhere in the copy
  missing    they do not stand in it

It is HTML where its name ends in .html, .htm or .xhtml, or where it begins with
a doctype or a tag, as browsers tell it (WHATWG MIME Sniffing); what counts then
is the text that a reader sees, and offsets are in that text. Its encoding is
that of its byte order mark or meta element; else UTF-8. It may have 32 MiB.

Examples:
  sino-dprk-export verify page.html
  curl -s <address> | sino-dprk-export verify -
  sino-dprk-export verify page.txt --json | jq -r '.records[].state'

Exit codes:
  0         the words of every span were found
  1         some are missing, and the report tells of which records; or it is
            not the page
  2         wrong usage; a copy that cannot be read, or is neither text nor HTML`
