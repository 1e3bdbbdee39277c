import { event, meta } from '@nkidp/sino-dprk-data'
import { dateInWords } from '../data/dates.ts'
import { layout } from './layout.ts'
import type { View } from './views.ts'

/** The title of the picture, wherever it is. */
export const pictureTitle = 'How North Korea has seen China: four speakers in 2009'

/** What a picture shows: `47 events from the report of a discussion on April 6, 2009, by speaker`. */
export function pictureSubtitle(view: View): string {
  const years = view.before ? '' : `, ${view.label}`
  return `${layout(view).shown.length} events from the report of a discussion on ${dateInWords(event.date)}${years}, by ${view.by}`
}

export const pictureCredit = `NKIDP Sino-DPRK Data ${meta.version}, by the sino-dprk-data contributors. License: ${meta.license.replace('CC-BY-', 'CC BY ')}.`

/** The file of a view, without its extension. */
export const pictureName = ({ folder }: View): string => folder.slice(0, -1).replaceAll('/', '-')
