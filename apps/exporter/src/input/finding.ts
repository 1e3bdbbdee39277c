/** What is wrong with a value, and where in the record or dataset it stands. */
export interface Complaint {
  readonly path: readonly (string | number)[]
  readonly found: string
  readonly expected: string
}

/** Something that is wrong with an input, told to the person who can mend it. */
export interface Finding {
  /** As in `data.ndjson:12` or `dataset.json:3:14`: the file, the line and the column, both from 1, as far as they are known. */
  readonly place: string
  /** The record's id, where it is known. */
  readonly record: string | undefined
  /** The field, as in `actors[0].actor`; empty where it is about the whole. */
  readonly field: string
  readonly found: string
  readonly expected: string
}

export const findingOf = (
  { path, found, expected }: Complaint,
  place: string,
  record: unknown,
): Finding => ({
  place,
  record: idOf(record),
  field: path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, ''),
  found,
  expected,
})

/** The id that a value of any shape lays claim to. */
export const idOf = (record: unknown): string | undefined =>
  typeof record === 'object' && record !== null && 'id' in record && typeof record.id === 'string'
    ? record.id
    : undefined

/** How many findings are kept and shown. */
const kept = 50

/** How many are counted. A file that is nothing but mistakes must not keep the reader busy for minutes. */
const most = 10_000

/** The findings of one input: the first of them, and how many there are. */
export class Findings {
  readonly first: Finding[] = []
  total = 0

  add(finding: Finding): void {
    this.total += 1
    if (this.first.length < kept) this.first.push(finding)
  }

  /** Whether it is time to stop looking. */
  get enough(): boolean {
    return this.total >= most
  }
}

/** The findings for people to read. */
export function report({ first, total, enough }: Findings, file: string): string {
  const shown = first.map(({ place, record, field, found, expected }) =>
    [
      [place, record, field].filter(Boolean).join('  '),
      `  found     ${found}`,
      `  expected  ${expected}`,
    ].join('\n'),
  )
  const more =
    total > first.length ? [`… and ${(total - first.length).toLocaleString('en')} more.`] : []
  const stopped = enough ? ', and no more were looked for' : ''
  return [
    ...shown,
    ...more,
    `${total.toLocaleString('en')} ${total === 1 ? 'finding' : 'findings'} in ${file}${stopped}. Nothing was written.`,
  ].join('\n\n')
}
