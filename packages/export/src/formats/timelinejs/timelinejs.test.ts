import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { chronologicalOrder, dateWords, isBefore } from '@nkidp/schema/dates'
import { actorRoles, attributions, chronologyKinds, themes } from '@nkidp/schema/vocabularies'
import { browserTest } from '@nkidp/test-browser'
import type { Browser } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { installedDataset } from '../../installed.ts'
import { datasets } from '../../testing/datasets.ts'
import { everyValue, type Sent } from '../../testing/every-value.ts'
import { exported } from '../../testing/exported.ts'
import { timelinejs } from './index.ts'

interface Slide {
  readonly id: string
  readonly headline: string
  readonly date: string
  readonly text: string
  /** Its position beside the others, in pixels. */
  readonly left: number
}

/** As TimelineJS has it after reading it. */
interface Event {
  readonly unique_id: string
  readonly group: string
  readonly start_date: { readonly data: Parts }
  readonly end_date?: { readonly data: Parts }
}
type Parts = Readonly<Record<'year' | 'month' | 'day', number>>

const partsOf = (parts: Parts | undefined) => parts && [parts.year, parts.month, parts.day]
const partsIn = (day: string | null): number[] =>
  /^(-?\d+)-(\d\d)-(\d\d)$/
    .exec(day ?? '')
    ?.slice(1)
    .map(Number) ?? []

/** What is shown once TimelineJS is ready, and which files are requested outside its folder. */
async function openTimeline(browser: Browser, folder: string) {
  const page = await browser.newPage()
  const home = pathToFileURL(folder).href
  const requests: string[] = []
  const problems: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('pageerror', ({ message }) => problems.push(message))
  page.on('dialog', (dialog) => {
    problems.push(dialog.message())
    void dialog.dismiss()
  })
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  await page.waitForFunction('window.timeline.ready')
  const slides = await page.evaluate<
    Slide[]
  >(`Array.from(document.querySelectorAll('.tl-slide'), (slide) => {
    const text = (selector) => slide.querySelector(selector)?.textContent ?? ''
    return { id: slide.id, headline: text('.tl-headline'), date: text('.tl-headline-date'), text: text('.tl-text-content'), left: slide.getBoundingClientRect().left }
  })`)
  const events = await page.evaluate<Event[]>('timeline.config.events')
  await page.close()
  return {
    title: slides[0]?.text ?? '',
    slides: byId(slides, 'id'),
    events: byId(events, 'unique_id'),
    elsewhere: requests.filter((url) => !url.startsWith(home)),
    problems,
  }
}

/** Opens each dataset once. */
const timelineTest = browserTest.extend('timelineOf', { scope: 'file' }, ({ browser }) => {
  const opened = new Map<Dataset, ReturnType<typeof openTimeline>>()
  return (dataset: Dataset) => {
    const timeline =
      opened.get(dataset) ??
      exported(timelinejs, dataset).then((folder) => openTimeline(browser, folder))
    opened.set(dataset, timeline)
    return timeline
  }
})

const byId = <K extends string, T extends Readonly<Record<K, string>>>(
  items: readonly T[],
  key: K,
) => new Map(items.map((item) => [item[key] as string, item]))

const labels: Readonly<Record<string, Readonly<Record<string, { readonly label: string }>>>> = {
  role: actorRoles,
  attribution: attributions,
  kind: chronologyKinds,
  themes,
}

describe.each(datasets)('TimelineJS, with %s', (_, dataset) => {
  const named = new Map(
    [...dataset.people, ...dataset.organizations, ...dataset.states, ...dataset.places].map(
      ({ id, name }) => [id, name],
    ),
  )

  /** A value as the timeline shows it. */
  const words = ({ shape, value }: Sent): string => {
    if (shape.refersTo !== undefined) return named.get(String(value)) ?? ''
    const label = labels[shape.path.findLast((step) => step !== '*') ?? '']?.[String(value)]?.label
    return label ?? String(value)
  }

  timelineTest(
    'has a slide for each dated entry, and the others on the first',
    async ({ timelineOf }) => {
      const { slides, title } = await timelineOf(dataset)
      const dated = dataset.chronology.filter(
        ({ date }) => date.earliest !== null || date.latest !== null,
      )
      expect([...slides.keys()].toSorted()).toEqual(
        [dataset.event.id, ...dated.map(({ id }) => id)].toSorted(),
      )
      for (const { id, title: headline, date } of dated)
        expect(slides.get(id)).toMatchObject({ headline, date: dateWords(date) })
      for (const { title: headline } of dataset.chronology.filter(
        (entry) => !dated.includes(entry),
      ))
        expect(title).toContain(headline)
    },
  )

  timelineTest(
    'shows them in the order of the chronology and of their relations',
    async ({ timelineOf }) => {
      const { slides } = await timelineOf(dataset)
      const shown = [...slides.values()].toSorted((a, b) => a.left - b.left).map(({ id }) => id)
      const ordered = chronologicalOrder(dataset.chronology).map(({ id }) => id)
      expect(shown).toEqual([dataset.event.id, ...ordered.filter((id) => slides.has(id))])
      const sequences = dataset.chronology.flatMap(({ id, relations = [] }) =>
        relations
          .filter(({ kind }) => ['after', 'responds-to', 'leads-to'].includes(kind))
          .map(({ kind, entry }) => (kind === 'leads-to' ? [id, entry] : [entry, id])),
      )
      const among = sequences
        .map((pair) => pair.map((id) => shown.indexOf(id)))
        .filter((pair) => !pair.includes(-1))
      expect(among.filter(([earlier = 0, later = 0]) => earlier > later)).toEqual([])
    },
  )

  timelineTest(
    'says when the timeline and not the date gives the start',
    async ({ timelineOf }) => {
      const { slides, events } = await timelineOf(dataset)
      let last: string | null = null
      for (const { id, date } of chronologicalOrder(dataset.chronology)) {
        if (date.earliest === null && date.latest === null) continue
        const text = slides.get(id)?.text
        expect(text?.includes('its start is unknown')).toBe(date.earliest === null)
        const isBehind = isBefore(date.earliest, last)
        expect(text?.includes('places it behind what it follows')).toBe(isBehind)
        if (date.earliest === null) continue
        if (!isBehind) last = date.earliest
        expect(partsOf(events.get(id)?.start_date.data)).toEqual(partsIn(last))
      }
    },
  )

  timelineTest('shows every value where the format says', async ({ timelineOf }) => {
    const { slides, events, title } = await timelineOf(dataset)
    const missing = everyValue(dataset, timelinejs.fields).filter((sent) => {
      const {
        record: { id },
        to,
      } = sent
      const [slide, event] = [slides.get(id), events.get(id)]
      if (event === undefined)
        return (
          to !== 'group' &&
          to !== 'unique_id' &&
          !title.toLowerCase().includes(words(sent).toLowerCase())
        )
      if (to === 'unique_id') return slide === undefined
      if (to === 'group') return event.group !== words(sent)
      if (to === 'text.headline') return slide?.headline !== sent.value
      if (to === 'text.text')
        return slide?.text.toLowerCase().includes(words(sent).toLowerCase()) !== true
      const { start_date: start, end_date: end } = event
      if (to.startsWith('start_date') && slide?.text.includes('places it behind what it follows'))
        return false
      return ![
        start.data,
        ...(to.startsWith('end_date') && end !== undefined ? [end.data] : []),
      ].some((parts) => partsOf(parts)?.join() === partsIn(sent.value).join())
    })
    expect(missing.map(({ place, value, to }) => `${place} (${value}) in ${to}`)).toEqual([])
  })

  timelineTest(
    'needs only the files beside it, and runs nothing in a text',
    async ({ timelineOf }) => {
      expect(await timelineOf(dataset)).toMatchObject({ elsewhere: [], problems: [] })
    },
  )
})

test('with selected collections, its file is named after the chronology', () => {
  const names = timelinejs
    .files(installedDataset(), ['chronology', 'claims'])
    .map(({ name }) => name)
  expect(names.slice(0, 2)).toEqual(['chronology.json', 'index.html'])
})
