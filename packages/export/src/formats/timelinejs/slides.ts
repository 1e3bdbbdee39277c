import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { chronologicalOrder, dateWords, isBefore } from '@nkidp/schema/dates'
import { actorRoles, attributions, chronologyKinds, themes } from '@nkidp/schema/vocabularies'

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
        text: { headline: escaped(entry.title), text: words(entry) },
        autolink: false,
      }
    }),
  }
}

/**
 * The day on which each dated entry begins on the timeline, by id. TimelineJS orders slides by it, and keeps the order of
 * slides with the same day. An entry with only a latest day begins there, or with the next entry if that is earlier, so
 * that it keeps its place in the chronology.
 */
function startsOf(chronology: readonly Entry[]): ReadonlyMap<string, string> {
  const starts = new Map<string, string>()
  let next: string | null = null
  for (const {
    id,
    date: { earliest, latest },
  } of chronology.toReversed()) {
    const start: string | null = earliest ?? (isBefore(next, latest) ? next : latest)
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
}: Dataset): (entry: Entry) => string {
  const names = new Map(
    [...people, ...organizations, ...states, ...places].map(({ id, name }) => [id, name]),
  )
  const named = (id: string) => names.get(id) ?? id
  const line = (label: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`<p>${label}: ${items.map(escaped).join('; ')}</p>`]
  return ({ id, summary, date, tellers, actors, places: where = [], themes: about }) =>
    [
      `<p>${escaped(summary)}</p>`,
      ...line(
        'Told by',
        tellers.map(({ speaker, attribution }) =>
          speaker === undefined
            ? 'the report'
            : `${named(speaker)}${attribution ? ` (attribution: ${attributions[attribution].label.toLowerCase()})` : ''}`,
        ),
      ),
      ...line('Date', dateFacts(date)),
      ...line(
        'Actors',
        actors.map(
          ({ actor, role, onBehalfOf }) =>
            `${named(actor)} (${actorRoles[role].label.toLowerCase()}${onBehalfOf === undefined ? '' : `, for ${named(onBehalfOf)}`})`,
        ),
      ),
      ...line('Places', where.map(named)),
      ...line(
        'Themes',
        about.map((theme) => themes[theme].label),
      ),
      `<p>${link(`${meta.homepage}r/${id}/#v${meta.version}`, 'The record, with its evidence')}</p>`,
    ].join('')
}

/** What a record has of its date, which the slide shows in words. */
const dateFacts = ({ verbatim, edtf, told, basis, earliest, latest }: Entry['date']): string[] =>
  [
    verbatim && `“${verbatim}”`,
    edtf && `EDTF ${edtf}`,
    told?.edtf && `told as EDTF ${told.edtf}`,
    basis === 'inferred' && 'supplied by the editors',
    earliest === null &&
      latest !== null &&
      'its start is unknown; the timeline places it by the order of the chronology',
  ].filter((fact) => typeof fact === 'string')

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
