import { mapFields } from '../../fields.ts'
import { jsonText, type Format } from '../../format.ts'
import { assets } from './assets.ts'
import { page } from './page.ts'
import { timeline } from './slides.ts'

/** Where the fields of an entry go on its slide. Undated entries are in the text of the first slide instead. */
const places: Readonly<Record<string, string>> = {
  id: 'unique_id',
  title: 'text.headline',
  summary: 'text.text',
  kind: 'group',
  'date.verbatim': 'text.text',
  'date.edtf': 'text.text',
  'date.earliest': 'start_date, or that of the slide before it if later',
  'date.latest': 'end_date; start_date if there is no earlier bound',
  'date.told.edtf': 'text.text',
  'actors.*.actor': 'text.text',
  'actors.*.role': 'text.text',
  'actors.*.onBehalfOf': 'text.text',
  'places.*.place': 'text.text',
  'places.*.role': 'text.text',
  'themes.*': 'text.text',
  'tellers.*.speaker': 'text.text',
  'tellers.*.attribution': 'text.text',
  'tellers.*.basis': 'text.text',
  'tellers.*.date.verbatim': 'text.text',
  'tellers.*.date.edtf': 'text.text',
}

export const timelinejs: Format = {
  name: 'timelinejs',
  title: 'TimelineJS, for newsrooms',
  description:
    'The chronology as a web page, ready to host, that needs no other server; and its JSON, for a TimelineJS of your own.',
  mediaType: 'text/html',
  extension: 'json',
  fields: mapFields((collection, field) => {
    if (collection !== 'chronology')
      return { lost: 'A timeline shows the chronology; other records only give it their names.' }
    const to = places[field]
    return to === undefined
      ? { lost: 'A slide summarizes an entry and links to its record.' }
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
