import { sources } from '@nkidp/sino-dprk-data'
import type { Stretch } from './stretches.ts'

/** A paragraph of the page, in code points of the page as it was read. */
export interface Paragraph extends Stretch {
  /** From 1. Its anchor on the page of the source is `#p<number>`. */
  readonly number: number
}

/** The page that was read. */
export const source = onlyOne(sources)

/** Its paragraphs, in order. */
export const paragraphs: readonly Paragraph[] = source.paragraphs.map(({ start, end }, index) => ({
  number: index + 1,
  start,
  end,
}))

/** The paragraph in which a span of the page starts. Evidence stays within one. */
export function paragraphOf({ start }: Pick<Stretch, 'start'>): Paragraph {
  const found = paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end)
  if (found === undefined)
    throw new RangeError(`no paragraph of the page has the code point ${start}`)
  return found
}

function onlyOne<T>(list: readonly T[]): T {
  const [first, another] = list
  if (first === undefined || another !== undefined)
    throw new Error(`expected one source, found ${list.length}: the map is of one page`)
  return first
}
