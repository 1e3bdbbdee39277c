import { everyField } from '../every-field.ts'
import type { FieldMapping, WholeFormat } from '../format.ts'
import { assets } from './assets.ts'
import { page } from './page.ts'
import { timeline } from './slides.ts'

/** Where the fields of an entry go on its slide. An undated entry is told by the text of the first slide instead. */
const places: Readonly<Record<string, string>> = {
  id: 'unique_id',
  title: 'text.headline',
  summary: 'text.text',
  kind: 'group',
  'date.verbatim': 'text.text',
  'date.edtf': 'text.text',
  'date.earliest': 'start_date',
  'date.latest': 'end_date; start_date where no earlier one places it',
  'date.told.edtf': 'text.text',
  'actors.*.actor': 'text.text',
  'actors.*.role': 'text.text',
  'actors.*.onBehalfOf': 'text.text',
  'places.*': 'text.text',
  'themes.*': 'text.text',
  'tellers.*.speaker': 'text.text',
  'tellers.*.attribution': 'text.text',
}

const reason = (collection: string): string =>
  collection === 'chronology'
    ? 'A slide tells an entry in brief, and links to its record.'
    : 'A timeline shows the chronology; other records lend it their names.'

export const timelinejs: WholeFormat = {
  name: 'timelinejs',
  title: 'TimelineJS, for newsrooms',
  description:
    'The chronology as a web page, ready to host, that needs no other server; and the JSON of it, for a TimelineJS of your own.',
  mediaType: 'text/html',
  extension: 'json',
  fields: everyField.map(({ collection, field }): FieldMapping => {
    const to = collection === 'chronology' ? places[field] : undefined
    return { collection, field, ...(to === undefined ? { lost: reason(collection) } : { to }) }
  }),
  streams: false,
  tells: 'chronology',
  files: (dataset, collections) => {
    const slides = timeline(dataset)
    const records = dataset.chronology.length
    return [
      {
        name: `${collections === undefined ? 'dataset' : 'chronology'}.json`,
        mediaType: 'application/json',
        records,
        content: [`${JSON.stringify(slides, null, 2)}\n`],
      },
      {
        name: 'index.html',
        mediaType: 'text/html',
        records,
        content: [page(dataset.event.title, slides)],
      },
      ...assets(),
    ]
  },
}
