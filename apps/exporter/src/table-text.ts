import Table, { type HorizontalAlignment } from 'cli-table3'

const edges = [
  'top',
  'top-mid',
  'top-left',
  'top-right',
  'bottom',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left',
  'left-mid',
  'mid',
  'mid-mid',
  'right',
  'right-mid',
  'middle',
]

/** A table without lines and colors, for terminals and files. */
export function tableText({
  head,
  rows,
  colAligns = [],
  colWidths,
}: {
  readonly head: string[]
  readonly rows: readonly string[][]
  readonly colAligns?: HorizontalAlignment[]
  readonly colWidths?: number[]
}): string {
  const table = new Table({
    head,
    colAligns,
    ...(colWidths && { colWidths, wordWrap: true }),
    chars: Object.fromEntries(edges.map((edge) => [edge, ''])),
    style: { head: [], 'padding-left': 0, 'padding-right': 2 },
  })
  table.push(...rows)
  return table.toString().replace(/ +$/gm, '')
}
