import { mapFields } from '../../fields.ts'
import { jsonText, type Format } from '../../format.ts'
import { assets } from './assets.ts'
import { page } from './page.ts'
import { timeline } from './slides.ts'

/** Where the fields of an entry go on its slide. Undated entries are in the text of the first slide instead. */
const places: Readonly<Record<string, string>> = {
  id: 'unique_id',
  title: 'text.headline',
  kind: 'group',
  'date.earliest': 'start_date, or that of the slide before it if later',
  'date.latest': 'end_date; start_date if there is no earlier bound',
}
const inText = new Set([
  ...['summary', 'themes.*', 'date.verbatim', 'date.edtf', 'date.told.edtf'],
  ...['actors.*.actor', 'actors.*.role', 'actors.*.onBehalfOf', 'places.*.place', 'places.*.role'],
  ...['tellers.*.speaker', 'tellers.*.attribution', 'tellers.*.basis'],
  ...['tellers.*.date.verbatim', 'tellers.*.date.edtf'],
])

export const timelinejs: Format = {
  name: 'timelinejs',
  title: 'TimelineJS, for newsrooms',
  description:
    'The chronology as a self-contained web page, ready to host, and its JSON, for your own TimelineJS.',
  mediaType: 'text/html',
  extension: 'json',
  fields: mapFields((collection, field) => {
    if (collection !== 'chronology') return { lost: 'Only names are taken from other records.' }
    const to = inText.has(field) ? 'text.text' : places[field]
    return to === undefined
      ? { lost: 'It is on the page of the record, which the slide links to.' }
      : { to }
  }),
  requiresCollection: 'chronology',
  files: (dataset, selection) => {
    const slides = timeline(dataset)
    const records = dataset.chronology.length
    return [
      {
        name: `${selection === undefined ? 'dataset' : 'chronology'}.json`,
        mediaType: 'application/json',
        records,
        content: () => jsonText(slides),
      },
      {
        name: 'index.html',
        mediaType: 'text/html',
        records,
        content: () => page(dataset.event.title, slides),
      },
      ...assets,
    ]
  },
}
