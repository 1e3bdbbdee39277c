import { createTextPositionSelectorMatcher } from '@apache-annotator/dom'
import type { WebAnnotation } from '@nkidp/sino-dprk-data/evidence'
import { valuesAt } from '@nkidp/schema/json'
import { JSDOM } from 'jsdom'
import { describe, expect, test, vi } from 'vitest'
import { madeUp } from '../../testing/made-up.ts'
import { installedDataset } from '../../installed.ts'
import { everyValue } from '../../testing/every-value.ts'
import { textOf } from '../../testing/exported.ts'
import { hostile } from '../../testing/hostile.ts'
import { annotations } from './index.ts'

// The library takes them from the global scope, where a browser has them.
const { window } = new JSDOM('')
vi.stubGlobal('Node', window.Node)
vi.stubGlobal('NodeFilter', window.NodeFilter)

interface Collection {
  readonly total: number
  readonly first: { readonly items: readonly WebAnnotation[] }
}

const read = async (...[dataset, chosen]: Parameters<typeof annotations.files>) =>
  JSON.parse(await textOf(annotations.files(dataset, chosen)[0])) as Collection

describe.each(Object.entries({ installed: installedDataset(), 'made up': madeUp, hostile }))(
  'of the dataset that is %s',
  (_, dataset) => {
    const addressOf = (id: string) => `${dataset.meta.homepage}r/${id}/#v${dataset.meta.version}`

    test('every value is where the format says that it goes', async () => {
      const {
        total,
        first: { items },
      } = await read(dataset)
      expect(total).toBe(items.length)
      const byAddress = new Map(items.map((item) => [item.body[0].source, item]))
      const sources = new Map(dataset.sources.map(({ id, address }) => [id, address]))
      const missing = everyValue(dataset, annotations.fields).filter(
        ({ record, shape, value, to }) => {
          if (!('evidence' in record)) return false
          const wanted =
            to === 'body.0.source'
              ? addressOf(String(value))
              : shape.refersTo === undefined
                ? value
                : sources.get(String(value))
          return ![
            ...valuesAt(
              byAddress.get(addressOf(record.id)),
              to.split('.').map((step) => (/^\d+$/.test(step) ? '*' : step)),
            ),
          ].some((found) => found.value === wanted)
        },
      )
      expect(missing.map(({ place, to }) => `${place} at ${to}`)).toEqual([])
    })

    test('apache-annotator finds each span in a text', async () => {
      // Every four code points of it stand for their place, one of them outside the basic plane.
      const text = Array.from(
        { length: Math.max(...dataset.sources.map(({ length }) => length)) / 4 + 1 },
        (_, place) => `🏮${String.fromCharCode(0x4e00 + place, 0x5e00 + place, 0x6e00 + place)}`,
      ).join('')
      const root = new JSDOM(`<pre>${text}</pre>`).window.document.querySelector('pre')
      const {
        first: { items },
      } = await read(dataset)
      for (const selector of items.flatMap(({ target }) =>
        target.flatMap((each) => each.selector),
      )) {
        if (selector.type !== 'TextPositionSelector') continue
        const found = []
        for await (const range of createTextPositionSelectorMatcher(selector)(root))
          found.push(String(range))
        expect(found).toEqual([[...text].slice(selector.start, selector.end).join('')])
      }
    }, 60_000)
  },
)

test('a collection has a file of its own; what stands on a reference is not annotated', async () => {
  const dataset = installedDataset()
  expect((await read(dataset, ['chronology'])).total).toBe(dataset.chronology.length)
  expect((await read(dataset, ['references'])).total).toBe(0)
})
