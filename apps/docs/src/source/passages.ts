import type { Evidence } from '@nkidp/sino-dprk-data'
import { placeIn, type KeptCopy, type Passage } from './kept-copy.ts'
import { segments, type Segment } from './segments.ts'

/** A passage that is shown as a whole, and what a record cites of it. */
export interface CitedPassage extends Passage {
  readonly cited: readonly Passage[]
}

const contains = (outer: Segment, inner: Segment): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

const lengthOf = ({ start, end }: Segment): number => end - start

/**
 * What a record cites, each within the shortest longer span that any record cites, which is most often its sentence. Every
 * word that is shown has a digest, also the words around the cited ones.
 */
export function citedPassages(
  evidence: readonly Pick<Evidence, 'start' | 'end' | 'digest'>[],
  all: readonly Passage[],
): CitedPassage[] {
  const within = evidence.map(({ start, end, digest }) => {
    const span = { start, end, digest }
    const wider = all.filter((each) => contains(each, span) && lengthOf(each) > lengthOf(span))
    const [shortest] = wider.sort((a, b) => lengthOf(a) - lengthOf(b))
    const { start: from, end: to, digest: whole } = shortest ?? span
    return { span, passage: { start: from, end: to, digest: whole } }
  })
  return [...Map.groupBy(within, ({ passage }) => passage.digest + passage.start).values()]
    .map((same) => ({ ...same[0]!.passage, cited: same.map(({ span }) => span) }))
    .sort((a, b) => a.start - b.start)
}

/** Words of the reader’s copy. */
export interface Words {
  readonly text: string
  readonly isCited: boolean
}

/**
 * A passage in the words of the reader’s copy: without the words around the cited ones if only those differ from the
 * report, and undefined if any of the cited words do.
 */
export async function wordsIn(copy: KeptCopy, passage: CitedPassage): Promise<Words[] | undefined> {
  const [whole, ...places] = await Promise.all(
    [passage, ...passage.cited].map((part) => placeIn(copy, part)),
  )
  const cited = places.filter((place) => place !== undefined)
  if (cited.length < places.length) return undefined
  const words = ({ start, end }: Segment, isCited: boolean) => ({
    text: copy.text.slice(start, end),
    isCited,
  })
  if (whole === undefined || !cited.every((place) => contains(whole, place)))
    return cited.flatMap((place, index) => [
      ...(index === 0 ? [] : [{ text: ' … ', isCited: false }]),
      words(place, true),
    ])
  const spans = cited.map((place) => ({ ...place, of: place }))
  return segments(whole, spans).map((part) => words(part, part.of.length > 0))
}
