import { authoredRecords } from '@nkidp/schema'
import { collectionNames } from '@nkidp/schema/collections'
import { didYouMean } from '@nkidp/schema/issues'
import { oneLine, printable } from '@nkidp/schema/text'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { z } from 'zod'
import { findingsOf } from '../finding.ts'
import { anchor } from './anchor.ts'
import { check } from './check.ts'
import type { CommandContext } from './context.ts'
import { coverage } from './coverage.ts'
import { diff, diffFormats } from './diff.ts'
import { gate } from './gate.ts'
import { newRecord } from './new.ts'
import { printFindings } from './print-findings.ts'
import { release } from './release.ts'
import { emit, writeCitationFiles, writeReadme } from './write.ts'

/** Runs `pnpm data` with these arguments and returns the exit code: 0 success, 1 findings or failure, 2 wrong usage. */
export async function runCommandLine(
  args: readonly string[],
  terminal: CommandContext,
): Promise<number> {
  const context: CommandContext = {
    ...terminal,
    out: (line) => terminal.out(styledOrEscaped(line, terminal)),
    err: (line) => terminal.err(styledOrEscaped(line, terminal)),
  }
  let exitCode = 0
  const program = new Command('pnpm data')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.out(text.trimEnd()),
      writeErr: (text) => context.err(text.trimEnd()),
      outputError: (text, write) => write(usageError(text)),
    })
    .showHelpAfterError()
    .showSuggestionAfterError()
    .description('Checks and releases the records in packages/sino-dprk-data/records.')
    .helpOption('-h, --help', 'Show help.')
    .helpCommand('help [command]', 'Show the help of a command.')
    .addHelpText('after', notes)

  const command = (
    name: string,
    description: string,
    run: (context: CommandContext, ...args: never[]) => number | Promise<number>,
  ): Command =>
    program
      .command(name)
      .description(description)
      .action(async (...args) => {
        exitCode = await run(context, ...(args as never[]))
      })

  command('check', 'Check every record and list all findings.', check)
  command('anchor', 'Find words in the report and print their evidence.', anchor).argument(
    '<words>',
    'the words, in quotes',
    nonBlank,
  )
  command('coverage', 'Show which records cite each sentence and line of the report.', coverage)
  command('new', 'Write a file for a new record, to fill in.', newRecord)
    .argument('<collection>', `one of ${collectionNames.join(', ')}`, collectionName)
    .argument('<id>', 'the id of the record and the name of its file', recordId)
  command('emit', 'Check the records, then write the generated files.', emit)
  command('diff', 'Compare two datasets and compute the required bump.', diff)
    .argument('<from>', 'a release (1.0.0), a file (out/json/dataset.json), or worktree')
    .argument('<to>', 'the same; worktree means the records as they are now')
    .addOption(
      new Option('--format <format>', 'table for a terminal, markdown for a changelog')
        .choices(Object.keys(diffFormats))
        .default('table'),
    )
    .addHelpText('after', '\nThe JSON is valid under schema/diff.json of the data package.')
  command('gate', 'List what blocks a merge.', gate).addHelpText(
    'after',
    `
Compares the records, the exports and the schemas with the newest release and
the pending changesets. Finds a bump that is too low, a released id that was
removed or has another type, and a snapshot that was changed after its release.`,
  )
  command('release', 'Make a release from the pending changesets.', release)
    .argument('[date]', 'the day of the release, YYYY-MM-DD (default: today, in UTC)', isoDate)
    .addHelpText(
      'after',
      `
Applies the changesets, then writes the snapshot, the interface (exports and
schemas), the notes and the index of the new version. Needs a clean working
tree. A second run changes nothing.`,
    )
  command('citation-files', 'Write CITATION.cff and .zenodo.json.', writeCitationFiles)
  command('readme', 'Write the generated parts of the README of the package.', writeReadme)

  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    return printFindings(findingsOf(error), context)
  }
}

// eslint-disable-next-line no-control-regex -- the escape sequences of colors
const styles = /(\u001b\[[\d;]*m)|[^\u001b]+|\u001b/g

/** What comes from records, sources and arguments is escaped; the colors for a terminal are ours. */
const styledOrEscaped = (line: string, { isTerminal }: CommandContext): string =>
  isTerminal
    ? line.replace(styles, (part, style?: string) => style ?? printable(part))
    : printable(line)

const notes = `
Set SINO_DPRK_SOURCES to the folder of the source texts (*.txt); a relative path
starts at the root of the repository. Without it, the rules that need the text
are skipped, and check lists them.

Exit codes: 0 success, 1 findings or failure, 2 wrong usage.`

/** commander's message in the form of the other messages: `Unknown command "chekc". Did you mean "check"?` */
const usageError = (message: string): string =>
  oneLine(
    message
      .trimEnd()
      .replace(/^error: (\w)/, (_, first: string) => first.toUpperCase())
      .replaceAll("'", '"')
      .replace(/\n\(Did you mean (one of )?(.*)\?\)$/, '. Did you mean $1"$2"?'),
  )

function nonBlank(value: string): string {
  if (value.trim() !== '') return value
  throw new InvalidArgumentError('Expected at least one word.')
}

function collectionName(value: string): string {
  if (collectionNames.some((name) => name === value)) return value
  throw new InvalidArgumentError(
    `Expected one of ${collectionNames.join(', ')}.${didYouMean(value, collectionNames)}`,
  )
}

function recordId(value: string): string {
  if (authoredRecords.claims.shape.id.safeParse(value).success) return value
  throw new InvalidArgumentError(
    'Expected at most 80 characters: words of a-z and 0-9 joined by single hyphens.',
  )
}

function isoDate(value: string): string {
  if (z.iso.date().safeParse(value).success) return value
  throw new InvalidArgumentError('Expected a date, YYYY-MM-DD.')
}
