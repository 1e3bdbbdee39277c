import { basename, dirname, join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Format, Selection, Window } from '@nkidp/export'
import { formatNames, loadFormats } from '@nkidp/export/formats'
import { collectionNames } from '@nkidp/schema/collections'
import { compareDays, daysOf } from '@nkidp/schema/dates'
import { didYouMean, previewValue } from '@nkidp/schema/issues'
import { tolerances } from '@nkidp/schema/text'
import { wrongUsage } from './failure.ts'

interface Options {
  readonly format?: readonly string[]
  readonly collection?: readonly string[]
  readonly input?: string
  readonly from?: string
  readonly to?: string
  readonly involving?: string
  readonly out: string
  readonly stdout?: true
  readonly quiet?: true
  readonly jsonSummary?: true
  readonly list?: true | 'actors'
}

export interface Arguments extends Options {
  readonly formats: readonly Format[]
  /** What is not written or incomplete, because only some collections are. */
  readonly limitations: readonly string[]
  readonly collections: Selection
  /** The days that `from` and `to` bound; undefined without dates. */
  readonly window: Window | undefined
}

export interface Actions {
  readonly write: (asked: Arguments) => Promise<void>
  /** Lists all formats, or the fields of some. */
  readonly listFormats: (fieldsOf: readonly Format[] | undefined) => Promise<void>
  /** Lists the ids for `--involving` in the installed dataset, or in a file. */
  readonly listActors: (input: string | undefined) => Promise<void>
  readonly verify: (file: string, options: { readonly json?: true }) => Promise<void>
}

/** The command line. Parsing it throws a `Failure` or commander's own error for wrong usage. */
export function program(
  version: string,
  { write, listFormats, listActors, verify }: Actions,
): Command {
  const command = new Command('sino-dprk-export')
    .description(
      'Exports @nkidp/sino-dprk-data, or another dataset with the same schema, as files.',
    )
    .configureHelp({ helpWidth: 80 })
    .exitOverride()
    .addHelpOption(new Option('-h, --help', 'show this help').helpGroup('About:'))
    .helpCommand(false)
    .optionsGroup('What to write:')
    .option(
      '--format <names...>',
      `formats, separated by commas or spaces, or "all" (default: ${formatNames[0]})`,
      oneOf('format', [...formatNames, 'all'], { excel: 'xlsx' }),
    )
    .option(
      '--collection <names...>',
      'only these collections, each in its own files',
      oneOf('collection', collectionNames),
    )
    .option(
      '--input <file>',
      'read another dataset: a dataset.json from this command, or .ndjson or .jsonl with one record per line; "-" is stdin',
      nonEmpty,
    )
    .optionsGroup('Which part of the chronology:')
    .option(
      '--from <date>',
      'entries that may have ended on or after this date: YYYY, YYYY-MM or YYYY-MM-DD; for 108 BC write -0107 (astronomical years)',
      date,
    )
    .option('--to <date>', 'entries that may have begun on or before this date', date)
    .option(
      '--involving <id>',
      'entries in which this person, organization or state takes part, or somebody acts for this state; --list actors lists the ids',
      oneId,
    )
    .optionsGroup('Where to write:')
    .option('--out <dir>', 'the output folder, with a subfolder for each format', folder, 'out')
    .addOption(
      new Option('--stdout', 'write one file to stdout; messages go to stderr').conflicts([
        'out',
        'jsonSummary',
      ]),
    )
    .option('--quiet', 'no progress bar and no summary')
    .option(
      '--json-summary',
      'print the summary as JSON: the manifest, and which files of an earlier run were removed or kept',
    )
    .optionsGroup('About:')
    .addOption(
      new Option(
        '--list [what]',
        'list the formats; with --format, list where each field goes, or why it is left out; "actors" lists the ids for --involving, with the number of entries of each',
      ).choices(['actors']),
    )
    .version(version, '--version', 'show the versions of the command and of the data')
    .addHelpText('after', help)
    .enablePositionalOptions() // Else `verify` takes the options for writing, and ignores them.
    .allowExcessArguments()
    .action(async (options: Options, { args: [word] }: Command) => {
      if (word !== undefined) throw unknownCommand(word)
      if (options.list === 'actors') {
        assertOnly(command, '--list actors', 'input')
        await listActors(options.input)
      } else if (options.list) {
        assertOnly(command, '--list', 'format')
        await listFormats(options.format && (await wantedFormats(options.format)))
      } else await write(await argumentsOf(options))
    })
  command
    .command('verify')
    .summary('check your own copy of the report against the records')
    .description('Checks whether your own copy of the report has the words that each record cites.')
    .allowExcessArguments(false)
    .argument('<file>', 'a copy of the report as text or HTML, or "-" for stdin')
    .option('--json', 'print the result as JSON: each span of each record, with its offsets')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', verifyHelp)
    .action(verify)
  return command
}

const unknownCommand = (word: string) => {
  const hint = formatNames.some((name) => name === word)
    ? ` For the format, write --format ${word}.`
    : /\.\w+$/.test(word)
      ? ' For a dataset, write --input before the file; for a copy of the report, verify.'
      : didYouMean(word.toLowerCase(), ['verify'])
  return wrongUsage(`unknown command ${previewValue(word)}.${hint}`)
}

const oneOf =
  (kind: string, known: readonly string[], otherNames?: Readonly<Record<string, string>>) =>
  (value: string, before: readonly string[] = []): readonly string[] => {
    const names = value.split(',').map((name) => name.trim())
    const unknown = names.find((name) => !known.includes(name))
    if (unknown !== undefined)
      throw wrongUsage(
        `unknown ${kind} ${previewValue(unknown)}.${didYouMean(unknown.toLowerCase(), known, otherNames)} Choose from: ${known.join(', ')}.`,
      )
    return [...before, ...names]
  }

function nonEmpty(value: string): string {
  if (value === '') throw new InvalidArgumentError('It is empty.')
  return value
}

/** Without `..` after another folder, which may not exist yet, and without a separator at its end. */
const folder = (value: string): string => join(dirname(nonEmpty(value)), basename(value))

function oneId(value: string, before?: string): string {
  if (value.includes(',') || before !== undefined)
    throw new InvalidArgumentError('Expected one id, once.')
  return nonEmpty(value)
}

/** @throws Failure for an option that `--list` would ignore. */
function assertOnly(command: Command, list: string, taken: string): void {
  const ignored = command.options.find(
    (option) =>
      command.getOptionValueSource(option.attributeName()) === 'cli' &&
      !['list', 'quiet', taken].includes(option.attributeName()),
  )
  if (ignored !== undefined)
    throw wrongUsage(`option '${ignored.flags}' cannot be used with option '${list}'`)
}

function date(value: string): string {
  if (daysOf(value) === undefined)
    throw new InvalidArgumentError('Expected YYYY, YYYY-MM or YYYY-MM-DD, as in 1950-10.')
  return value
}

const wantedFormats = (names: readonly string[]): Promise<Format[]> =>
  loadFormats(formatNames.filter((name) => names.includes(name) || names.includes('all')))

async function argumentsOf(options: Options): Promise<Arguments> {
  const { stdout } = options
  const names = options.format ?? [formatNames[0]]
  const collections =
    options.collection && collectionNames.filter((name) => options.collection?.includes(name))
  const isMissing = ({ requiresCollection }: Format): boolean =>
    requiresCollection !== undefined && collections?.includes(requiresCollection) === false
  const wanted = await wantedFormats(names)
  const missing = wanted.filter(isMissing)
  const written = wanted.filter((format) => !isMissing(format))
  for (const { name, requiresCollection } of missing)
    if (names.includes(name))
      throw wrongUsage(
        `--format ${name} needs the collection ${requiresCollection}. Add it to --collection, or remove --collection.`,
      )
  if (stdout && written.length > 1)
    throw wrongUsage(
      `--stdout writes one file, but ${written.length} formats make several. Choose one with --format, or use --out.`,
    )
  if (stdout && collections !== undefined && collections.length > 1)
    throw wrongUsage(
      `--stdout writes one file, but ${collections.length} collections make several. Choose one, or none for the whole dataset, or use --out.`,
    )
  return {
    ...options,
    formats: written,
    limitations: [
      ...missing.map(
        ({ name, requiresCollection }) => `${name} is not written: it needs ${requiresCollection}`,
      ),
      ...(collections === undefined ? [] : written).flatMap(({ name, limitation }) =>
        limitation === undefined ? [] : [`${name}: ${limitation}`],
      ),
    ],
    collections,
    window: windowOf(options),
  }
}

function windowOf({ from, to }: Options): Window | undefined {
  if (from === undefined && to === undefined) return undefined
  const window = {
    from: (from && daysOf(from)?.first) ?? null,
    to: (to && daysOf(to)?.last) ?? null,
  }
  if (window.from !== null && window.to !== null && compareDays(window.from, window.to) > 0)
    throw wrongUsage(`--from ${from} is after --to ${to}`)
  return window
}

const help = `
The filters choose chronology entries. Their claims and quotations, and every
record that these refer to, are written with them, so that no reference is
broken. Date filters leave out undated entries. An entry without a known start
may have begun at any time. A party, an army or a group counts for its state
only if the entry says that it acts for it.

With --collection, the formats events, timeline and timelinejs need chronology,
and an SQLite database has no event table and no views.

All files appear together at the end of a run. manifest.json lists each file
with its size and SHA-256. Files of an earlier run that this run does not write
are removed. If you changed one, it is kept and listed.

--stdout writes the file dataset.<ext>, or that of the one --collection.

An --input is held in memory: 100,000 records need about 2 GB. It has at most
128 MiB, 10 million values, and 1,000 items in a list of a record. It is UTF-8,
or UTF-16 with a byte order mark. NDJSON has no metadata: records with
the fingerprint of the installed dataset are that dataset; others are named
after their file, with version 0.0.0-unversioned and no license.

Examples:
  sino-dprk-export                          everything as JSON, in out/json/
  sino-dprk-export --format all --out data  all formats, in data/<format>/
  sino-dprk-export --collection claims quotations --format ndjson
  sino-dprk-export --from 1950-10 --to 1953 --involving prc
  sino-dprk-export --format ndjson --stdout | grep '"type":"claim"'
  sino-dprk-export --input out/ndjson/dataset.ndjson --out copy
  sino-dprk-export verify report.html       check your copy of the report

Exit codes:
  0         done
  1         invalid input: problems are listed and nothing is written
  2         wrong usage: an unknown option, format, collection or id, an
            invalid date, a missing input file
  3         the output could not be written
  130, 143  stopped by SIGINT or SIGTERM; nothing was written`

const wrapped = (text: string): string => text.replace(/(.{1,80})(?: |$)/g, '$1\n').trimEnd()

const verifyHelp = `
${wrapped(`These may differ: ${tolerances.map(({ what }) => what).join(', ')}; and so may the order and the text around the cited words. Letters, digits, words and case may not differ.`)}

  exact      the words are at the recorded offsets
  relocated  they are elsewhere in the copy
  missing    they are not in the copy

The copy is read as HTML if its name ends in .html or .htm, as XHTML if it ends
in .xhtml or .xht, and else by its first characters (WHATWG MIME Sniffing). Of a
page, the visible text is checked, as innerText gives it in Chromium, with the
frames and shadow trees saved in the page. A page is read as the file was saved:
no script is run, and no other file is loaded. Words count if every browser
window shows them before the reader does anything. If it is not known whether
cited words are shown, because of an animation or the width of the window for
example, verify says so and exits with 2. Offsets are in the visible text. The
encoding is that of the byte order mark, the XML declaration or the meta
element, or else UTF-8. The limits are 32 MiB and a million elements.

Examples:
  sino-dprk-export verify report.html
  curl -s <address> | sino-dprk-export verify -
  sino-dprk-export verify report.txt --json | jq -r '.records[].state'

Exit codes:
  0  the words of every span were found
  1  some are missing, or the file is not a copy of the report
  2  wrong usage, or a copy that cannot be read, is neither text nor HTML, or
     leaves open whether cited words are shown`
