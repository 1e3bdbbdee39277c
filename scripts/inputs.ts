/** The kinds of inputs that once had a wrong result. Each needs a passed test that names it with `onceWrong`. */
const kinds = [
  'Zod 3 in the project',
  'What a reader sees',
  'Words of SVG and MathML',
  'Records in Zotero',
  'The dataset in Zotero',
  'Parquet files without rows',
  'Older versions of SQLite',
  'XHTML',
  'Search for an id',
  'Long column names',
  'Versions of TypeScript',
  'Ways to resolve modules',
  'Encodings of inputs',
  'Files that are no records',
  'Values without quotes in YAML',
  'Hyphens at line ends',
  'Text that Firefox saves',
  'Quotation marks and dashes',
  'Invisible characters',
  'Upper case by style',
  'Libraries that change their input',
  'The data model of BibLaTeX',
  'Metadata of pages',
  'Words of SQL as names',
  'Types of an imported dataset',
  'Loops over all collections',
  'Old browsers',
  'Jest with jsdom',
  'Shadow roots and frames',
  'JSON Lines and standard input',
  'Costly copies',
  'Forbidden characters',
  'Interrupted releases',
  'Fragments of words',
  'Values that formats cannot write',
  'Raw text in messages',
  'Duplicate items',
  'Interrupted writing',
  'Two exports into one folder',
  'Prepared folders',
  'Output that cannot be written',
  'Quadratic time',
  'Growing inputs',
  'Errors of `pnpm data`',
  'Long source texts',
  'Wrong arguments',
  'Changed constants',
  'Markup in citations',
  'Formulas in CSV',
  'Messages with the wrong cause',
  'Few open files',
  'Thousands of findings',
  'Packing',
  'Licenses of dependencies',
  'The release workflow',
  'Texts made to collide',
]

export interface TestResult {
  readonly file: string
  readonly fullName: string
  readonly status: string
  readonly meta: { readonly onceWrong?: readonly (readonly string[])[] }
}

/** The table of the inputs that tests checked, with the earlier rows that `isKept` accepts because their tests did not run. */
export function inputsTable(
  results: readonly TestResult[],
  earlier: string,
  isKept: (file: string) => boolean,
) {
  const made = results
    .filter(({ status }) => status === 'passed')
    .flatMap(({ file, meta }) => (meta.onceWrong ?? []).map((cells) => rowOf(...cells, file)))
  const known = earlier.split('\n').filter((line) => line.startsWith('| ') && fileOf(line) !== '')
  const rows = [...new Set([...made, ...known.filter((row) => isKept(fileOf(row)))])]
  const inOrder = rows.toSorted((a, b) => (fileOf(a) < fileOf(b) ? -1 : +(fileOf(a) > fileOf(b))))
  const groups = kinds.map((kind) => inOrder.filter((row) => row.startsWith(`| ${kind} |`)))
  const text = [
    '# Inputs that once had a wrong result\n',
    '`npm test` makes this table from what its tests say with `onceWrong`, and fails if it has changed. Each kind in `inputs.ts` needs a row.\n',
    '<!-- prettier-ignore -->',
    rowOf('kind', 'input', 'right result', 'test'),
    rowOf('---', '---', '---', '---'),
    ...groups.flat(),
    '',
  ].join('\n')
  const wrong = [
    ...known.filter((row) => !rows.includes(row)).map((row) => `${row} no such test has passed`),
    ...rows.filter((row) => !groups.flat().includes(row)).map((row) => `${row} unknown kind`),
    ...kinds.filter((_, index) => groups[index]?.length === 0).map((kind) => `no test of ${kind}`),
  ]
  return { text, wrong, counts: `${rows.length} inputs of ${kinds.length} kinds` }
}

const rowOf = (...cells: readonly string[]): string => `| ${cells.map(cellOf).join(' | ')} |`

const cellOf = (text: string): string =>
  text
    .replaceAll('|', '\\|')
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`)

const fileOf = (row: string): string => / (\S+\.ts) \|$/.exec(row)?.[1] ?? ''
