import Table from 'cli-table3'
import type { HorizontalAlignment } from 'cli-table3'

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

/** A table without lines and colours, which reads well on a terminal and in a file. */
export const plainTable = (
  head: string[],
  colAligns: HorizontalAlignment[],
  colWidths?: number[],
) =>
  new Table({
    head,
    colAligns,
    ...(colWidths && { colWidths, wordWrap: true }),
    chars: Object.fromEntries(edges.map((edge) => [edge, ''])),
    style: { head: [], 'padding-left': 0, 'padding-right': 2 },
  })
