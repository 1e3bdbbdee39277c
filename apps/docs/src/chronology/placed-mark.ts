import type { ChronologyEntry as Entry } from '@nkidp/sino-dprk-data'
import type { Label } from './label.ts'
import type { Mark } from './mark.ts'
import type { Telling } from './tellings.ts'

/** An entry in a row of its own. Those of a lane are in the order of time, which the keyboard follows. */
export interface PlacedMark {
  readonly entry: Entry
  readonly tellings: readonly Telling[]
  /** In the order in which they are drawn: the date that the editors supply, the date that is told, or neither. */
  readonly marks: readonly Mark[]
  /** What follows its title. */
  readonly aside: string
  readonly y: number
  /** The end of its row. */
  readonly bottom: number
  readonly label: Label
}
