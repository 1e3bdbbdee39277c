import { chronology, event, meta } from '@nkidp/sino-dprk-data'
import { cardTags } from '../site/card-tags.ts'
import { href, published } from '../site/links.ts'
import { contentOf } from './content.ts'
import { dateInWords } from './date-words.ts'
import { layout } from './layout.ts'
import { viewPath, views, type Grouping, type ViewName } from './views.ts'

/** The title of the picture, wherever it is. */
export const pictureTitle = 'How North Korea has seen China: four speakers in 2009'

/** For the head of a page that has the picture. */
export const pictureCardTags = cardTags(
  new URL(meta.homepage),
  'pictures/card.png',
  'The top of a timeline of events up to 2009, with a lane for the report itself and one for each speaker.',
)

/** What a picture shows: `47 events from the report of a discussion on April 6, 2009, by speaker`. */
export function pictureSubtitle(view: ViewName, by: Grouping): string {
  const count = chronology.length - layout(contentOf(view, by)).leftOut.length
  const years = view === 'all' ? '' : `, ${views[view].label}`
  return `${count} events from the report of a discussion on ${dateInWords(event.date)}${years}, by ${by === 'teller' ? 'speaker' : 'theme'}`
}

export const pictureCredit = `NKIDP Sino-DPRK Data ${meta.version}, by the sino-dprk-data contributors. License: ${meta.license.replace('CC-BY-', 'CC BY ')}.`

/** The address of a view below that of the first. */
const folderOf = (view: ViewName, by: Grouping): string =>
  [viewPath(view, by) ?? [], ''].flat().join('/')

/** The published address of a view. */
export const viewAddress = (view: ViewName, by: Grouping): string =>
  published(`chronology/${folderOf(view, by)}`)

/** The file of a view, without its extension. */
export const pictureName = (view: ViewName, by: Grouping): string =>
  ['chronology', ...(viewPath(view, by)?.split('/') ?? [])].join('-')

export const pictureHref = (view: ViewName, by: Grouping, extension: 'svg' | 'png'): string =>
  href(`pictures/${pictureName(view, by)}.${extension}`)

/** The line that shows a page of the site in another page. */
const frameLine = (path: string, title: string, height: number): string =>
  `<iframe src="${published(path)}" title="${title}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`

export const embedLines = (view: ViewName, by: Grouping) => [
  {
    what: 'this picture',
    line: frameLine(`embed/chronology/${folderOf(view, by)}`, pictureTitle, 900),
  },
  {
    what: 'the timeline',
    line: frameLine(
      'exports/timelinejs/',
      'Timeline of relations between China and North Korea',
      650,
    ),
  },
]
