import { collectionNames } from '@nkidp/schema/collections'
import { compareDays, daysOf } from '@nkidp/schema/dates'
import type { CollectionName } from '@nkidp/schema/collections'
import { commandLine, parseInto } from './command-line.ts'
import { wrongUsage } from './failure.ts'
import { formats } from './formats/index.ts'
import type { Format } from './formats/format.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Window } from './window.ts'

/** What the command line asks for. */
export interface Arguments {
  readonly show: 'help' | 'list' | 'version' | undefined
  readonly formats: readonly Format[]
  /** What is not written, or lacks something, because collections were chosen. */
  readonly limits: readonly string[]
  /** The formats whose fields `--list` shows; none where all formats are listed. */
  readonly fieldsOf: readonly Format[]
  readonly out: string
  readonly stdout: boolean
  readonly input: string | undefined
  /** In the order of the dataset; undefined for all of it. */
  readonly collections: readonly CollectionName[] | undefined
  /** The dates as they were given, and the days that they bound; undefined where no date was given. */
  readonly dates:
    | { readonly from: string | null; readonly to: string | null; readonly window: Window }
    | undefined
  readonly involving: string | undefined
  readonly quiet: boolean
  readonly jsonSummary: boolean
}

interface Options {
  format?: string[]
  out?: string
  stdout?: true
  input?: string
  collection?: string[]
  from?: string
  to?: string
  involving?: string
  quiet?: true
  jsonSummary?: true
  help?: true
  list?: true
  version?: true
}

/** @throws Failure for anything that is no right use of the command. */
export function parseArguments(argv: readonly string[]): Arguments {
  const options = parsedOptions(argv)
  const { out, input, from = null, to = null, involving } = options
  const chosen = words(options.format ?? [formats[0].name])
  const collections = words(options.collection ?? [])
  for (const name of chosen)
    oneOf(name, 'format', [...formats.map((format) => format.name), 'all'], { excel: 'xlsx' })
  for (const name of collections) oneOf(name, 'collection', collectionNames)
  for (const [option, value] of Object.entries({ out, input, involving }))
    if (value === '') throw wrongUsage(`--${option} is empty`)

  const wanted = formats.filter(({ name }) => chosen.includes(name) || chosen.includes('all'))
  const empty = wanted.filter(
    ({ tells }) =>
      tells !== undefined && options.collection !== undefined && !collections.includes(tells),
  )
  for (const { name, tells } of empty) {
    if (chosen.includes(name))
      throw wrongUsage(
        `--format ${name} tells the ${tells}, and --collection chooses ${collections.join(', ')}; add ${tells} to these, or leave --collection out`,
      )
  }

  const parsed: Arguments = {
    show: options.help ? 'help' : options.version ? 'version' : options.list ? 'list' : undefined,
    formats: wanted.filter((format) => !empty.includes(format)),
    limits: [
      ...empty.map(({ name, tells }) => `${name} is not written: it tells the ${tells}`),
      ...wanted.flatMap(({ name, lackOfParts }) =>
        options.collection === undefined || lackOfParts === undefined
          ? []
          : [`${name}: ${lackOfParts}`],
      ),
    ],
    fieldsOf: options.list && options.format ? wanted : [],
    out: out ?? 'out',
    stdout: options.stdout ?? false,
    input,
    collections: options.collection && collectionNames.filter((name) => collections.includes(name)),
    dates: from === null && to === null ? undefined : { from, to, window: windowOf(from, to) },
    involving,
    quiet: options.quiet ?? false,
    jsonSummary: options.jsonSummary ?? false,
  }
  if (parsed.stdout && out !== undefined)
    throw wrongUsage(
      '--stdout and --out exclude each other: the data goes to standard output or into a folder',
    )
  if (parsed.stdout && parsed.jsonSummary)
    throw wrongUsage(
      '--stdout and --json-summary exclude each other: both write to standard output',
    )
  if (parsed.show === 'list' && parsed.jsonSummary)
    throw wrongUsage(
      '--list and --json-summary exclude each other: a list writes nothing that could be summed up',
    )
  if (parsed.stdout) demandOneFile(parsed)
  return parsed
}

function parsedOptions(argv: readonly string[]): Options {
  const parsed = parseInto(command(), argv)
  const [extra] = parsed.args
  if (extra !== undefined)
    throw wrongUsage(
      `unexpected argument ${JSON.stringify(extra)}${didYouMean(extra, ['verify'])}; every value belongs to an option, and verify stands first`,
    )
  return parsed.opts<Options>()
}

const collect = (value: string, before: string[] = []): string[] => [...before, value]

const command = () =>
  commandLine('sino-dprk-export')
    .description(
      'Writes the dataset of @nkidp/sino-dprk-data, or another of the same schema, as files.\nWith verify, checks your copy of the page against it: see verify --help.',
    )
    .usage('[options]\n       sino-dprk-export verify <file|-> [--json]')
    .allowExcessArguments()
    .optionsGroup('What to write:')
    .option(
      '--format <names...>',
      `formats, with commas or spaces between them, or "all" (default: ${formats[0].name})`,
      collect,
    )
    .option('--collection <names...>', 'only these collections, each in files of its own', collect)
    .option(
      '--input <file>',
      'a dataset to read instead of the installed one: .json as this command writes dataset.json, or .ndjson with a record a line',
    )
    .optionsGroup('Which part of the chronology:')
    .option(
      '--from <date>',
      'entries that may have gone on at or after this date: YYYY, YYYY-MM or YYYY-MM-DD; years before 1 are astronomical (-0107 is 108 BC)',
    )
    .option('--to <date>', 'entries that may have begun at or before this date')
    .option(
      '--involving <id>',
      'entries with this actor (a person, an organization, a state), or with one that acts for this state',
    )
    .optionsGroup('Where to:')
    .option('--out <dir>', 'folder; each format has a folder of its own in it (default: out)')
    .option('--stdout', 'write one file to standard output; all talk goes to standard error')
    .option('--quiet', 'no progress bar and no summary')
    .option(
      '--json-summary',
      'the summary as JSON, for scripts: manifest.json, and the removed and kept files of an earlier run',
    )
    .optionsGroup('About:')
    .option(
      '--list',
      'list the formats; with --format, where each field goes in these, or why it is lost',
    )
    .option('--version', 'show the versions of the command and of its data')
    .option('-h, --help', 'show this help')

const words = (values: readonly string[]): string[] =>
  values.flatMap((value) => value.split(',')).map((value) => value.trim())

function oneOf(
  name: string,
  kind: string,
  known: readonly string[],
  otherNames?: Readonly<Record<string, string>>,
): void {
  if (!known.includes(name))
    throw wrongUsage(
      `unknown ${kind} ${JSON.stringify(name)}${didYouMean(name.toLowerCase(), known, otherNames)}; expected one of ${known.join(', ')}`,
    )
}

function windowOf(from: string | null, to: string | null): Window {
  const first = from === null ? null : daysIn('--from', from).first
  const last = to === null ? null : daysIn('--to', to).last
  if (first !== null && last !== null && compareDays(first, last) > 0)
    throw wrongUsage(`--from ${from} is after --to ${to}`)
  return { from: first, to: last }
}

function daysIn(option: string, text: string) {
  const days = daysOf(text)
  if (days === undefined)
    throw wrongUsage(
      `${option} ${JSON.stringify(text)} is no date; expected YYYY, YYYY-MM or YYYY-MM-DD, as in 1950-10`,
    )
  return days
}

function demandOneFile({ formats: chosen, collections }: Arguments): void {
  if (chosen.length > 1)
    throw wrongUsage(
      `--stdout writes one file, and ${chosen.length} formats make several; name one with --format, or use --out`,
    )
  if (collections !== undefined && collections.length > 1) {
    throw wrongUsage(
      `--stdout writes one file, and ${collections.length} collections make several; name one, or none for the whole dataset, or use --out`,
    )
  }
}

export const help = (): string => `${command().helpInformation().trimEnd()}

The filters choose entries of the chronology. The claims that tell them, the
quotations in these, and all that any of them refers to come along, so that no
id leads nowhere. Undated entries are left out where a date is given; what has
no known beginning may have begun at any time. A party, an army or a group is
involved under its own id, and under its state only where the record says that
it acts for it.

With --collection, events and timelinejs are written only for the chronology,
and a database of SQLite has no views, which join several collections.

The files of a run appear together, at its end, and manifest.json, written
last, lists each with its size and SHA-256. Then those are removed that the
manifest of an earlier run in the folder listed, and that this one does not
write; what was changed since stays, and the summary names it.

Standard output gets dataset.<ext> or, with one --collection, the file of that
collection.

An NDJSON input tells no version. Records with the fingerprint of the installed
dataset count as that dataset; others get the name of their file, the version
0.0.0-unversioned and no licence. Empty lines, CRLF and a byte order mark are
accepted. A line may have 1 MiB, and an input that is not streamed 32 MiB.

Examples:
  sino-dprk-export                          all of it as JSON, into out/json/
  sino-dprk-export --format all --out data  all formats, into data/<format>/
  sino-dprk-export --collection claims quotations --format ndjson
  sino-dprk-export --from 1950-10 --to 1953 --involving prc
  sino-dprk-export --format ndjson --stdout | grep '"type":"claim"'
  sino-dprk-export --input out/ndjson/dataset.ndjson --out copy

Exit codes:
  0         done
  1         the input is invalid: the findings are told, nothing is written
  2         wrong usage: an unknown option, format, collection or id, a date
            that is none, an input file that is not there
  3         the output could not be written
  130, 143  stopped by SIGINT or SIGTERM: no file is written`
