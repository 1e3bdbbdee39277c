import bundle from './bundle.json' with { type: 'json' }
import command from './command.json' with { type: 'json' }
import growth from './growth.json' with { type: 'json' }
import imports from './import.json' with { type: 'json' }
import query from './query.json' with { type: 'json' }
import site from './site.json' with { type: 'json' }
import types from './types.json' with { type: 'json' }
import verify from './verify.json' with { type: 'json' }

/** The median of several runs, and the quartiles that hold the middle half of them. */
export interface Measure {
  readonly median: number
  readonly low: number
  readonly high: number
}

export interface Column {
  readonly head: string
  /** How many digits a number has after the point; undefined for text. */
  readonly digits?: number
}

export type Cell = string | number | Measure | null

/** What the project wants to reach. */
export interface Aim {
  readonly of: string
  readonly measured: number
  readonly atMost: number
  readonly unit: string
  /** Why it is not reached. */
  readonly reason?: string
}

/** What a benchmark found. */
export interface Findings {
  readonly title: string
  /** What is measured, and beside what. */
  readonly about: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly aims: readonly Aim[]
  /** Its one ratio for the README, with what it is a ratio of. `*` stands for the number. */
  readonly headline?: { readonly sentence: string; readonly ratio: number }
}

/** What `results/<name>.json` has: what was found, where and when. */
export interface Result extends Findings {
  readonly node: string
  readonly processor: string
  readonly day: string
  readonly seconds: number
}

const files = { import: imports, bundle, types, command, growth, query, verify, site }

export type BenchName = keyof typeof files
export const benchNames = Object.keys(files) as readonly BenchName[]
export const results = files as unknown as Readonly<Record<BenchName, Result>>

/** A cell as the table, the page and the README show it. */
export function cellText(cell: Cell | undefined, { digits }: Column): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return numberText(cell, digits)
  const [median, low, high] = [cell.median, cell.low, cell.high].map((n) => numberText(n, digits))
  return low === high ? `${median}` : `${median} (${low}–${high})`
}

const numberText = (number: number, digits = 0): string =>
  number
    .toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace('-', '−')

const isMet = ({ measured, atMost }: Aim): boolean => measured <= atMost

/** An aim, what was measured, and, if it is not reached, why. */
export function aimText(aim: Aim): string {
  const { of, measured, atMost, unit, reason } = aim
  const [got, most] = [measured, atMost].map(
    (number) => `${numberText(number, number < 10 ? 2 : 0)}${unit}`,
  )
  const verdict = isMet(aim) ? 'Goal met' : 'Goal not met'
  return `${verdict}: ${of} ${got} (at most ${most}).${isMet(aim) || reason === undefined ? '' : ` ${reason}`}`
}

/** The lines of the README: the headlines of the results that have one, as a list in Markdown. */
export const headlines = (of: Readonly<Record<BenchName, Result>>): string =>
  benchNames
    .flatMap((name) => of[name].headline ?? [])
    .map(({ sentence, ratio }) => `- ${sentence.replace('*', `**${numberText(ratio, 2)} times**`)}`)
    .join('\n')
