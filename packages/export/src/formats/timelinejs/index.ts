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
    'The chronology as a self-contained web page, ready to host, and its JSON, for your own TimelineJS.',
  mediaType: 'text/html',
  extension: 'json',
  fields: mapFields((collection, field) => {
    if (collection !== 'chronology') return { lost: 'Only names are taken from other records.' }
    const to = places[field]
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
