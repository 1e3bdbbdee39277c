// Inputs that once had a wrong answer, with the right one and the test that holds it. `npm test` fails if that test did not pass.
// `pnpm exec node scripts/inputs.ts` prints the table.

interface Input {
  readonly input: string
  readonly answer: string
  /** The package of the test, and a part of the name of the test. */
  readonly in: string
  readonly test: string
}

const held = (
  place: string,
  ...rows: readonly (readonly [input: string, answer: string, test: string])[]
): Input[] => rows.map(([input, answer, test]) => ({ input, answer, in: place, test }))

const inputs: readonly Input[] = [
  ...held(
    'packages/export',
    [
      'a copy with the words in `<div hidden>`, `<span style="display:none">`, attributes, closed dialogs',
      'what `innerText` gives in Chromium',
      'a copy is read as Chromium shows it',
    ],
    [
      '`<svg><title>`, `<datalist>`, SVG `desc`, MathML annotations',
      'no word of it',
      'of what no browser shows',
    ],
    [
      'declarative shadow roots and `iframe srcdoc`',
      'read as Chromium shows them',
      'frames and shadow trees in a copy are read as Chromium shows them',
    ],
    [
      '`<p>` + 8,000 × `<b x=i>` + 8,000 × `</p><p>x`',
      'a limit, in one sentence',
      'gives up on formatting elements that multiply',
    ],
    ["`'<!---->'.repeat(30) + 'x'`", 'read, in linear time', 'reads many comments'],
    ['0.8 MB of combining marks', 'read, in linear time', 'reads many marks'],
    ['XHTML that is nested too deeply', 'a limit, in one sentence', 'gives up on XHTML'],
    [
      '5 million `<?xml>` before a copy',
      'it is told what the copy is',
      'a long beginning does not keep it',
    ],
    [
      'a collection without records, as Parquet',
      'no file',
      'a collection without records has no file',
    ],
    [
      '`SELECT * FROM references`, a column `end`',
      'no name needs quotes',
      'no table and no column has a name that SQL needs quotes for',
    ],
    [
      'two columns that share their first 32 characters',
      'none do',
      'the first 32 characters of a column name are unique in its table',
    ],
    [
      '`+1-1`, `-2-3`, `-2/3`, `-1/0` in CSV',
      'an apostrophe in front',
      'no cell looks like a formula',
    ],
    [
      'texts, licenses, addresses and time zones that the schema accepts',
      'written in every format and read back',
      'what the schema accepts is written in every format',
    ],
  ),
  ...held(
    'packages/schema',
    ['`"\\ud800"` in a text', 'refused', 'no text accepts half of a surrogate pair'],
    [
      'NUL, ESC, DEL and C1 in a text or an address',
      'refused',
      'no text accepts a control character',
    ],
    ['U+FFFE and U+FDD0', 'refused', 'no text accepts a noncharacter'],
    ['U+202E that nothing closes', 'refused', 'no text accepts an open bidirectional control'],
    ['`timeZone: Nowhere/Land`', 'refused', '"Nowhere/Land" is not a time zone'],
    ['`license: CC BY 4.0`', 'refused', '"CC BY 4.0" is not a license'],
    ["`'a '.repeat(3400000)`", 'read, without a stack overflow', 'reads many words'],
    [
      '0.8 MB of `a` with two kinds of marks in turn',
      'read, in linear time',
      'reads many a letter with marks',
    ],
    [
      'a text that breaks after a hyphen at 80 columns',
      'found',
      'reads a line that ends in a hyphen',
    ],
    ['Firefox’s Save as text: `/em/`, `*strong*`, `<address>`', 'found', 'as Firefox saves them'],
    [
      'acute accents, primes, guillemets, full-width marks for quotation marks',
      'found',
      'reads acute accents, primes and grave accents',
    ],
    ['`--` for a dash', 'found', 'reads hyphens for a dash'],
    [
      'U+2060, U+200E, U+2068, U+FFFC, U+FE0F, U+034F in a word',
      'found',
      'leaves out every invisible character, and no other',
    ],
    [
      'half surrogates, NaN and circles to `canonicalJson`',
      'TypeError',
      'throws a TypeError for a value that JSON cannot represent',
    ],
  ),
  ...held(
    'packages/curation',
    ['`verbatim: i` for "in 1969"', 'refused', 'rejects a date by one letter'],
    ['`verbatim: "n 196"`', 'refused', 'rejects a date shifted by one letter'],
    ['`text: "e"` in a quotation', 'refused', 'rejects a quotation of one letter'],
    ['`verbatim: U` in a billing', 'refused', 'rejects a billing of one letter'],
    ['a billing of two items', 'refused', 'rejects a billing of two items'],
    ['`name: a` in a speaker', 'refused', 'rejects a name of one letter'],
    ['`themes: [ x, x ]`', 'refused', 'rejects a theme that is listed twice'],
    ['a coding pasted twice more', 'refused', 'rejects a code from one source to one target'],
    [
      '`alsoNamed` with the name itself',
      'refused',
      'rejects another name in places that is the name',
    ],
    ['`.DS_Store` under `records/`', 'passed over', 'passes over .DS_Store'],
    ['`cameo: 042` without quotes', 'a finding that asks for quotes', 'cameo: 042'],
    [
      'escape sequences in an id, a time zone or a file name, in findings',
      'escaped',
      'a message about hostile files',
    ],
    [
      'a record file with 6,000 different keys',
      '50 findings, and how many more',
      'stops after 50 findings of a file',
    ],
    ['`data check > /dev/full`', 'exit code 1', '> /dev/full is 1'],
    ['a source text of 3 GB', 'named, not read', 'names a source text that is too large'],
    [
      'a release that is killed at any change of a file',
      'the same version once it is undone',
      'killed at change 4, a release',
    ],
    [
      'a second release with an unclean tree',
      'refused, and says what to do',
      'refuses uncommitted changes',
    ],
    ['two releases at once', 'the second is refused', 'of two releases at once'],
    [
      '`emit`, `readme`, `citation-files` and `new`, killed',
      'old or new files; the next run finishes',
      'killed at any change of a file',
    ],
    [
      'a thousand entries, each after the one before',
      'in order, without a stack overflow',
      'walks a chain and a cycle of a thousand records',
    ],
  ),
  ...held(
    'packages/sino-dprk-data',
    [
      'a project with zod 3',
      'installs and runs',
      'with zod 3 in the project the package installs and runs',
    ],
    [
      '`moduleResolution: node`',
      'finds the root and its types',
      'compiles with module resolution node10',
    ],
    [
      'webpack 4, and browsers of 2022',
      'parse every file',
      'webpack 4 and the oldest supported browsers parse every built file',
    ],
    ['Jest with jsdom', 'an error that says what to provide', 'in jsdom, which has no Web Crypto'],
    [
      '`collectionNames.pop()`',
      'throws: everything is frozen',
      'everything that the root exports is frozen, at every depth',
    ],
    [
      'a bigint or a circle as an id',
      'what the documentation says',
      'get throws what its documentation says',
    ],
    ['`cite` of an id with `}` and line ends', 'a TypeError', 'cite rejects'],
    [
      'any title in BibTeX and RIS',
      'escaped',
      'citation-js reads any title from BibTeX and from RIS',
    ],
    [
      'CSL-JSON, BibTeX and RIS of a record, in Zotero',
      'one kind of item, with dataset, version and address',
      'every format of a record has the type and the fields that Zotero reads',
    ],
    ['half surrogates, NaN and circles to `verifyDataset`', 'TypeError', 'reject with a TypeError'],
  ),
  ...held(
    'apps/exporter',
    ['`--input` of a UTF-16 file', 'read', 'encodings and line endings UTF-16, little-endian'],
    ['`--input x.jsonl`', 'read', 'encodings and line endings .jsonl'],
    ['`--input -`', 'read', '--input - reads NDJSON from stdin'],
    ['an item that a list has twice, in `--input`', 'refused', 'an item that is listed twice'],
    [
      '`"\\u001b[2J"` as a member, an id or a name, in messages',
      'escaped and short',
      'no message has a control character of the input, or is long',
    ],
    ['any arguments', 'parsed, or refused in words', 'any arguments are parsed'],
    ['any change of an input', 'read, or refused in words', 'any change of an input is read'],
    ['SIGINT and SIGTERM while `verify` works', 'stopped', 'SIGTERM stops it while it works'],
    [
      'a rename that fails within the last step',
      'everything as before',
      'if any step fails, everything is as before',
    ],
    [
      'SIGKILL at any step',
      'old or new files; the next run cleans up',
      'killed at any step, and the next run too',
    ],
    [
      'SIGKILL at any moment, with SQLite',
      'nothing is left in the temporary folder',
      'killed at any moment',
    ],
    ['two runs into one folder', 'each is whole or refused', 'two runs into one folder'],
    ['`mkfifo out/manifest.json`', 'refused', 'refuses a pipe as manifest'],
    ['`ln -s /dev/zero out/manifest.json`', 'refused', 'refuses a link to a device'],
    ['`truncate -s 600M out/manifest.json`', 'ignored', 'ignores a manifest of 600 MB'],
    [
      '`./json/dataset.json` in an older manifest',
      'the new file stays',
      'ignores a manifest with a new file as ./a/x',
    ],
    [
      '`link/secret.txt` in a manifest, `link -> ../victims`',
      'not touched',
      'ignores a manifest with a path through a link',
    ],
    [
      '`verify copy.txt --json > /dev/full`',
      'exit code 3',
      'output that cannot be written ends verify copy.txt --json with 3',
    ],
    ['`--out /proc/x`', 'exit code 3', 'a folder that is not one ends with 3'],
    ['a missing `TMPDIR`', 'exit code 3, and names it', 'a missing temporary folder ends with 3'],
    ['an endless input', 'refused', 'an endless input is refused'],
    [
      'licenses that are not permissive',
      'named in README and LICENSE',
      'README and LICENSE name the work of others',
    ],
    ['`npm pack` of the command', 'refused', 'npm pack is refused'],
    [
      'an argument of 100 kB',
      'shortened in the message',
      'no message has a control character of the input, or is long',
    ],
    ['the files of the tarball', 'a reviewed list', 'the tarball contains these files'],
  ),
  ...held('e2e/release', [
    'the token of the release workflow',
    'not in the job that runs the tests',
    'the job that runs the tests of a release has no token',
  ]),
  ...held(
    'e2e/runtimes',
    ['the SQLite file in SQLite 3.33', 'read: tables, views, search', 'SQLite 3.33 reads'],
    ['the Parquet files in parquet-wasm', 'read', 'parquet-wasm reads'],
    [
      'both packages built in another folder',
      'the same bytes',
      'both packages have the same bytes',
    ],
    ['the packed package in webpack 4', 'bundled', 'webpack 4 4.'],
  ),
]

/** The inputs of these packages that no test of theirs holds. A package with its tests that did not fail. */
export const notHeld = (tests: readonly (readonly [string, readonly string[]])[]): Input[] =>
  inputs.filter((row) => {
    const ran = tests.filter(([place]) => place === row.in).flatMap(([, names]) => names)
    return ran.length > 0 && !ran.some((name) => name.includes(row.test))
  })

if (import.meta.main) {
  const rows = inputs.map((row) => `| ${row.input} | ${row.answer} | ${row.in}: ${row.test} |`)
  console.log(['| input | right answer | test |', '| --- | --- | --- |', ...rows].join('\n'))
}
