import { chronology, claims, event, people, themes } from '@nkidp/sino-dprk-data'
import type { Content } from './layout.ts'
import { lanesByTeller, lanesByTheme } from './lanes.ts'
import { tellersOf } from './tellers.ts'
import { views } from './views.ts'
import type { ViewName } from './views.ts'

export const tellers = tellersOf(claims, people)

/** How the lanes are drawn: by who tells, or by what it bears on. */
export type By = 'teller' | 'theme'

/** What the picture shows of the data. */
export const contentOf = (view: ViewName, by: By): Content => ({
  entries: chronology,
  tellers,
  lanes: by === 'teller' ? lanesByTeller(tellers) : lanesByTheme(tellers, themes),
  tied: by === 'teller',
  view: views[view],
  today: event.date.latest ?? event.start.slice(0, 10),
})
