import { sources } from '@nkidp/sino-dprk-data'
import type { Segment } from './segments.ts'

/** A paragraph of the report, in code points. */
export interface Paragraph extends Segment {
  /** From 1. Its anchor on the page of the source is `#p<number>`. */
  readonly number: number
}

const [report, another] = sources
if (report === undefined || another !== undefined)
  throw new Error(`expected one source, found ${sources.length}: the map is of one report`)

export const source = report

export const paragraphs: readonly Paragraph[] = source.paragraphs.map(({ start, end }, index) => ({
  number: index + 1,
  start,
  end,
}))

/** The paragraph in which a span starts. Evidence stays within one. */
export function paragraphOf({ start }: Pick<Segment, 'start'>): Paragraph {
  const found = paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end)
  if (found === undefined)
    throw new RangeError(`no paragraph of the report has the code point ${start}`)
  return found
}

/** The numbers of the paragraphs in which spans start, each once. */
export const paragraphsOf = (spans: readonly Pick<Segment, 'start'>[]): number[] => [
  ...new Set(spans.map((span) => paragraphOf(span).number)),
]
