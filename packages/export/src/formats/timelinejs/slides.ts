import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { chronologicalOrder, dateWords, isBefore } from '@nkidp/schema/dates'
import {
  actorRoles,
  attributions,
  bases,
  chronologyKinds,
  placeRoles,
  themes,
} from '@nkidp/schema/vocabularies'

type Entry = Dataset['chronology'][number]

/**
 * The JSON of TimelineJS 3. A slide for each dated entry, from the first to the last day of its date, so that a date known
 * to the year spans the year. TimelineJS drops entries without a date, so they are on the first slide.
 */
export function timeline(dataset: Dataset) {
  const { meta, event } = dataset
  const chronology = chronologicalOrder(dataset.chronology)
  const words = wordsOf(dataset)
  const starts = startsOf(chronology)
  const undated = chronology.filter(({ id }) => !starts.has(id))
  return {
    title: {
      unique_id: event.id,
      text: {
        headline: escaped(event.title),
        text: [
          `<p>${link(meta.homepage, meta.title)}, version ${escaped(meta.version)}; license: ${escaped(meta.license)}. What was told and by whom, not a full account of what happened.</p>`,
          ...(undated.length === 0
            ? []
            : [
                '<h3>Told without a date</h3>',
                ...undated.map((entry) => `<h4>${escaped(entry.title)}</h4>${words(entry)}`),
              ]),
        ].join(''),
      },
      autolink: false,
    },
    events: chronology.flatMap((entry) => {
      const start = starts.get(entry.id)
      const end = entry.date.latest
      if (start === undefined) return []
      return {
        unique_id: entry.id,
        start_date: day(start),
        ...(end !== null && end !== start && { end_date: day(end) }),
        // TimelineJS reads the entities first, and the result as HTML.
        display_date: escaped(escaped(dateWords(entry.date))),
        group: chronologyKinds[entry.kind].label,
        text: { headline: escaped(entry.title), text: words(entry, start) },
        autolink: false,
      }
    }),
  }
}

/**
 * The day on which each dated entry begins on the timeline, by id. TimelineJS orders slides by it, and keeps the order of
 * slides with the same day. To keep its place in the chronology, an entry begins no earlier than the one before it; and with
 * only a latest day, it begins there, or with the next entry if that is earlier.
 */
function startsOf(chronology: readonly Entry[]): ReadonlyMap<string, string> {
  const starts = new Map<string, string>()
  let previous: string | null = null
  for (const { id, date } of chronology) {
    if (date.earliest === null) continue
    const start: string =
      previous !== null && isBefore(date.earliest, previous) ? previous : date.earliest
    starts.set(id, start)
    previous = start
  }
  let next: string | null = null
  for (const { id, date } of chronology.toReversed()) {
    const start: string | null =
      starts.get(id) ?? (isBefore(next, date.latest) ? next : date.latest)
    if (start === null) continue
    starts.set(id, start)
    next = start
  }
  return starts
}

function day(text: string) {
  const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(text) ?? []
  return { year: Number(year), month: Number(month), day: Number(date) }
}

/** The text of a slide, in HTML. */
function wordsOf({
  meta,
  people,
  organizations,
  states,
  places,
}: Dataset): (entry: Entry, start?: string) => string {
  const names = new Map(
    [...people, ...organizations, ...states, ...places].map(({ id, name }) => [id, name]),
  )
  const named = (id: string) => names.get(id) ?? id
  const line = (label: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`<p>${label}: ${items.map(escaped).join('; ')}</p>`]
  return ({ id, summary, date, tellers, actors, places: where = [], themes: about }, start) =>
    [
      `<p>${escaped(summary)}</p>`,
      ...line(
        'Told by',
        tellers.map(
          (teller) =>
            `${teller.speaker === undefined ? 'the report' : named(teller.speaker)} (${tellerFacts(teller)})`,
        ),
      ),
      ...line('Date', dateFacts(date, start)),
      ...line(
        'Actors',
        actors.map(
          ({ actor, role, onBehalfOf }) =>
            `${named(actor)} (${actorRoles[role].label.toLowerCase()}${onBehalfOf === undefined ? '' : `, for ${named(onBehalfOf)}`})`,
        ),
      ),
      ...(['where', 'about'] as const).flatMap((role) =>
        line(
          placeRoles[role].label,
          where.filter((each) => each.role === role).map(({ place }) => named(place)),
        ),
      ),
      ...line(
        'Themes',
        about.map((theme) => themes[theme].label),
      ),
      `<p>${link(`${meta.homepage}r/${id}/#v${meta.version}`, 'The record, with its evidence')}</p>`,
    ].join('')
}

/** How a teller tells the entry, and the teller’s own date of it. */
const tellerFacts = ({ attribution, basis, date }: Entry['tellers'][number]): string =>
  [
    attribution && `attribution: ${attributions[attribution].label.toLowerCase()}`,
    `basis: ${bases[basis].label.toLowerCase()}`,
    date === null ? 'no date of their own' : `own date: ${reportedDate(date).join(', ')}`,
  ]
    .filter((fact) => typeof fact === 'string')
    .join('; ')

/** What a record has of its date, which the slide shows in words. */
const dateFacts = (date: Entry['date'], start?: string): string[] =>
  [
    ...reportedDate(date),
    date.told?.edtf && `told as EDTF ${date.told.edtf}`,
    date.basis === 'inferred' && 'supplied by the editors',
    date.earliest === null &&
      date.latest !== null &&
      'its start is unknown; the timeline places it by the order of the chronology',
    date.earliest !== null &&
      start !== undefined &&
      start !== date.earliest &&
      'the timeline places it behind what it follows',
  ].filter((fact) => typeof fact === 'string')

const reportedDate = ({ verbatim, edtf }: Entry['date']): string[] =>
  [verbatim && `“${verbatim}”`, edtf && `EDTF ${edtf}`].filter((fact) => typeof fact === 'string')

const link = (address: string, text: string): string =>
  `<a href="${escaped(address)}">${escaped(text)}</a>`

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as HTML. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? '')
