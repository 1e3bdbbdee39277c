import { chronology, event } from '@nkidp/sino-dprk-data'
import type { Entry } from './entry.ts'
import { lanesByTeller, lanesByTheme } from './lanes.ts'
import type { Lane } from './lanes.ts'
import { views } from './views.ts'
import type { View, ViewName } from './views.ts'

/** What a picture is made of. */
export interface Content {
  /** In chronological order. */
  readonly entries: readonly Entry[]
  readonly lanes: readonly Lane[]
  /** Whether the marks of an entry in two lanes are tied. */
  readonly tied: boolean
  readonly view: View
  /** The day of the panel. */
  readonly today: string
}

/** How the lanes are drawn: by who tells, or by what it bears on. */
export type By = 'teller' | 'theme'

/** What the picture shows of the data. */
export const contentOf = (view: ViewName, by: By): Content => ({
  entries: chronology,
  lanes: by === 'teller' ? lanesByTeller : lanesByTheme,
  tied: by === 'teller',
  view: views[view],
  today: event.date.latest ?? event.start.slice(0, 10),
})
