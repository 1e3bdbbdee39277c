import { tellerColor } from './color.ts'
import type { Teller } from './tellers.ts'

/** The paint of one who tells; of several, the one that parts a mark among them. */
export const paintOf = (tellers: readonly Teller[]): string =>
  tellers.length === 1 ? tellerColor(tellers[0]!.id) : `url(#${partsId(tellers)})`

/** The id of the paint that parts a mark among those who tell it. */
export const partsId = (tellers: readonly Teller[]): string =>
  `told-${tellers.map(({ id }) => id).join('-')}`
