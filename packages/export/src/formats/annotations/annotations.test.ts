import { createTextPositionSelectorMatcher } from '@apache-annotator/dom'
import type { WebAnnotation } from '@nkidp/sino-dprk-data/evidence'
import { valuesAt } from '@nkidp/schema/json'
import { JSDOM } from 'jsdom'
import { describe, expect, test, vi } from 'vitest'
import { installedDataset } from '../../installed.ts'
import { datasets } from '../../testing/datasets.ts'
import { everyValue } from '../../testing/every-value.ts'
import { textOf } from '../../testing/exported.ts'
import { annotations } from './index.ts'

// The library takes them from the global scope, where a browser has them.
const { window } = new JSDOM('')
vi.stubGlobal('Node', window.Node)
vi.stubGlobal('NodeFilter', window.NodeFilter)

interface Collection {
  readonly total: number
  readonly first: { readonly items: readonly WebAnnotation[] }
}

const read = async (...argv: Parameters<typeof annotations.files>) =>
  JSON.parse(await textOf(annotations.files(...argv)[0])) as Collection

describe.each(datasets)('%s', (_, dataset) => {
  const { homepage, version } = dataset.meta
  const addressOf = (id: string) => `${homepage}r/${id}/#v${version}`

  test('every value is where the format says', async () => {
    const { total, first } = await read(dataset)
    expect(total).toBe(first.items.length)
    const byAddress = new Map(first.items.map((item) => [item.body[0].source, item]))
    const sources = new Map(dataset.sources.map(({ id, address }) => [id, address]))
    const missing = everyValue(dataset, annotations.fields).filter(
      ({ record, shape, value, to }) => {
        if (!('evidence' in record)) return false
        const path = to.split('.').map((step) => (/^\d+$/.test(step) ? '*' : step))
        const found = [...valuesAt(byAddress.get(addressOf(record.id)), path)]
        const expected =
          to === 'body.0.source'
            ? addressOf(value)
            : shape.refersTo === undefined
              ? value
              : sources.get(value)
        return !found.some((each) => String(each.value) === expected)
      },
    )
    expect(missing.map(({ place, to }) => `${place} at ${to}`)).toEqual([])
  })

  test('apache-annotator finds each span in a text', async () => {
    // Any four code points of it are unique, and one of them is outside the basic plane.
    const text = Array.from(
      { length: Math.max(...dataset.sources.map(({ length }) => length)) / 4 + 1 },
      (_, place) => `🏮${String.fromCharCode(0x4e00 + place, 0x5e00 + place, 0x6e00 + place)}`,
    ).join('')
    const root = new JSDOM(`<pre>${text}</pre>`).window.document.querySelector('pre')
    const { first } = await read(dataset)
    const selectors = first.items.flatMap(({ target }) => target.flatMap((each) => each.selector))
    for (const selector of selectors) {
      if (selector.type !== 'TextPositionSelector') continue
      const found = []
      for await (const range of createTextPositionSelectorMatcher(selector)(root))
        found.push(String(range))
      expect(found).toEqual([[...text].slice(selector.start, selector.end).join('')])
    }
  })
})

test('records without evidence are left out', async () => {
  expect((await read(installedDataset(), ['references'])).total).toBe(0)
})
