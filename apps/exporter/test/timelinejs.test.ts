import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Dataset } from '@nkidp/sino-dprk-data/schema'
import { chronologicalOrder, dateWords } from '@nkidp/schema/dates'
import { actorRoles, attributions, chronologyKinds, themes } from '@nkidp/schema/vocabularies'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumLaunchOptions } from '@nkidp/test-browser'
import { timelinejs } from '../src/formats/timelinejs/timelinejs.ts'
import { installedDataset } from '../src/installed.ts'
import { everyValue } from './every-value.ts'
import type { Sent } from './every-value.ts'
import { uncertainDates } from './hard-datasets.ts'
import { hostile } from './hostile.ts'
import { emptyFolder, run } from './command.ts'

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch(await chromiumLaunchOptions())
}, 120_000)
afterAll(() => browser.close())

interface Slide {
  readonly id: string
  readonly headline: string
  readonly date: string
  readonly text: string
  /** Where it stands beside the others, in pixels. */
  readonly left: number
}

/** As TimelineJS has it after it has read it. */
interface Event {
  readonly unique_id: string
  readonly group: string
  readonly start_date: { readonly data: Parts }
  readonly end_date?: { readonly data: Parts }
}
type Parts = Readonly<Record<'year' | 'month' | 'day', number>>

/** What the page shows once TimelineJS is ready, and what it asked for that does not lie beside it. */
async function opened(dataset: Dataset) {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'dataset.json'), JSON.stringify(dataset))
  expect(
    await run(folder, ['--input', 'dataset.json', '--format', 'timelinejs', '--quiet']),
  ).toEqual({ code: 0, stdout: '', stderr: '' })
  const tab = await browser.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  tab.on('request', (request) => asked.push(request.url()))
  tab.on('pageerror', ({ message }) => complaints.push(message))
  tab.on('dialog', (dialog) => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
  await tab.goto(pathToFileURL(join(folder, 'out/timelinejs/index.html')).href)
  await tab.waitForFunction('window.timeline.ready')
  const slides = await tab.evaluate<
    Slide[]
  >(`Array.from(document.querySelectorAll('.tl-slide'), (slide) => {
    const text = (selector) => slide.querySelector(selector)?.textContent ?? ''
    return { id: slide.id, headline: text('.tl-headline'), date: text('.tl-headline-date'), text: text('.tl-text-content'), left: slide.getBoundingClientRect().left }
  })`)
  const events = await tab.evaluate<Event[]>('timeline.config.events')
  return {
    title: slides[0]?.text ?? '',
    slides: byId(slides, 'id'),
    events: byId(events, 'unique_id'),
    elsewhere: asked.filter((url) => !url.startsWith(pathToFileURL(folder).href)),
    complaints,
  }
}

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

describe.each(
  Object.entries({
    installed: installedDataset(),
    'full of uncertain dates': uncertainDates,
    hostile,
  }),
)('TimelineJS, of the dataset that is %s', (_, dataset) => {
  const named = new Map(
    [...dataset.people, ...dataset.organizations, ...dataset.states, ...dataset.places].map(
      ({ id, name }) => [id, name],
    ),
  )

  /** A value in the words of the page. */
  const words = ({ shape, value }: Sent): string => {
    if (shape.refersTo !== undefined) return named.get(String(value)) ?? ''
    const label = labels[shape.path.findLast((step) => step !== '*') ?? '']?.[String(value)]?.label
    return label ?? String(value)
  }

  test('builds a slide for each dated entry, and tells the others on the first', async () => {
    const { slides, title } = await opened(dataset)
    const dated = dataset.chronology.filter(
      ({ date }) => date.earliest !== null || date.latest !== null,
    )
    expect([...slides.keys()].toSorted()).toEqual(
      [dataset.event.id, ...dated.map(({ id }) => id)].toSorted(),
    )
    for (const { id, title: headline, date } of dated)
      expect(slides.get(id)).toMatchObject({ headline, date: dateWords(date) })
    for (const { title: headline } of dataset.chronology.filter((entry) => !dated.includes(entry)))
      expect(title).toContain(headline)
  })

  test('shows them in the order of the chronology, none before what it comes after or responds to, or what led to it', async () => {
    const { slides } = await opened(dataset)
    const shown = [...slides.values()].toSorted((a, b) => a.left - b.left).map(({ id }) => id)
    const ordered = chronologicalOrder(dataset.chronology).map(({ id }) => id)
    expect(shown).toEqual([dataset.event.id, ...ordered.filter((id) => slides.has(id))])
    const sequences = dataset.chronology.flatMap(({ id, relations = [] }) =>
      relations
        .filter(({ kind }) => kind !== 'part-of')
        .map(({ kind, entry }) => (kind === 'leads-to' ? [id, entry] : [entry, id])),
    )
    const among = sequences
      .map((pair) => pair.map((id) => shown.indexOf(id)))
      .filter((pair) => !pair.includes(-1))
    expect(among.filter(([earlier = 0, later = 0]) => earlier > later)).toEqual([])
  })

  test('tells of each whose beginning is not known that its place on the line is no date', async () => {
    const { slides } = await opened(dataset)
    for (const {
      id,
      date: { earliest, latest },
    } of dataset.chronology) {
      if (earliest !== null || latest !== null)
        expect(slides.get(id)?.text.includes('its beginning is not known')).toBe(earliest === null)
    }
  })

  test('shows every value where the format says that it goes', async () => {
    const { slides, events, title } = await opened(dataset)
    const day = (parts: Parts | undefined) => parts && [parts.year, parts.month, parts.day]
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
      const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(String(sent.value)) ?? []
      const bound = [year, month, date].map(Number).join()
      const { start_date: start, end_date: end } = event
      return ![
        start.data,
        ...(to.startsWith('end_date') && end !== undefined ? [end.data] : []),
      ].some((parts) => day(parts)?.join() === bound)
    })
    expect(missing.map(({ place, value, to }) => `${place} (${value}) in ${to}`)).toEqual([])
  })

  test('needs nothing but the files beside it, and runs nothing that stands in a text', async () => {
    const { elsewhere, complaints } = await opened(dataset)
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] })
  })
})

test('with chosen collections, it is named after the chronology', () => {
  expect(
    timelinejs
      .files(installedDataset(), ['chronology', 'claims'])
      .map(({ name }) => name)
      .slice(0, 2),
  ).toEqual(['chronology.json', 'index.html'])
})
